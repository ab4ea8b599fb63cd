//! What tags do in the body: HTML standard, section 13.2.6.4.7.
//!
//! Knows which elements a tag closes before it opens its own. Tags of tables have their own file.

use super::attributes::Tag;
use super::name::Name;
use super::stack::{Island, Scope, Space};

use super::{Phase, Reader};

impl<'i> Reader<'_, 'i> {
    pub(super) fn start_in_body(&mut self, tag: &Tag<'i>) {
        if self.start_in_table(tag) {
            return;
        }
        match tag.name {
            Name::Html => self.merge_html(),
            Name::Body
            | Name::Head
            | Name::Caption
            | Name::Col
            | Name::Colgroup
            | Name::Frame
            | Name::Tbody
            | Name::Td
            | Name::Tfoot
            | Name::Th
            | Name::Thead
            | Name::Tr => {}
            Name::Frameset => self.frameset(tag),
            name if super::belongs_in_head(name) => self.start_of_head(tag),
            Name::Address
            | Name::Article
            | Name::Aside
            | Name::Blockquote
            | Name::Center
            | Name::Details
            | Name::Dialog
            | Name::Dir
            | Name::Div
            | Name::Dl
            | Name::Fieldset
            | Name::Figcaption
            | Name::Figure
            | Name::Footer
            | Name::Header
            | Name::Hgroup
            | Name::Main
            | Name::Menu
            | Name::Nav
            | Name::Ol
            | Name::P
            | Name::Search
            | Name::Section
            | Name::Summary
            | Name::Ul => {
                self.close_p();
                self.open(tag);
            }
            Name::Li | Name::Dd | Name::Dt => self.start_of_item(tag),
            Name::A => {
                if let Some(open) = self.formatting.find(Name::A) {
                    self.end_formatting(Name::A, "a");
                    self.formatting.remove(open.serial);
                    if self.stack.still_open(open.place, open.serial) {
                        self.end_early(open.place);
                    }
                }
                self.start_of_formatting(tag);
            }
            name if is_formatting(name) => self.start_of_formatting(tag),
            Name::Nobr => {
                self.reconstruct();
                if self.stack.has(Name::Nobr, Scope::Default) {
                    self.end_formatting(Name::Nobr, "nobr");
                }
                self.start_of_formatting(tag);
            }
            Name::H1 | Name::H2 | Name::H3 | Name::H4 | Name::H5 | Name::H6 => {
                self.close_p();
                if is_heading(self.stack.current()) {
                    self.pop();
                }
                self.open(tag);
            }
            // The line feed after the tag, which is not shown, is not shown by the flow either.
            Name::Pre | Name::Listing => {
                self.close_p();
                self.open(tag);
                self.frameset_ok = false;
            }
            Name::Area | Name::Br | Name::Embed | Name::Img | Name::Image | Name::Keygen | Name::Wbr => {
                self.reconstruct();
                self.void(tag);
                self.frameset_ok = false;
            }
            _ => self.start_of_rarer(tag),
        }
    }

    /// The rest of the tags that are not like any other.
    fn start_of_rarer(&mut self, tag: &Tag<'i>) {
        match tag.name {
            Name::Form => {
                if self.form.is_none() || self.stack.anywhere(Name::Template).is_some() {
                    self.close_p();
                    self.form = Some((usize::MAX, 0));
                    if self.open(tag) {
                        self.form = self.newest();
                    }
                }
            }
            Name::Table => {
                if !self.quirks {
                    self.close_p();
                }
                self.open(tag);
                self.frameset_ok = false;
            }
            Name::Button => {
                if let Some(place) = self.stack.place_of(Name::Button, Scope::Default) {
                    self.pop_to(place);
                }
                self.reconstruct();
                self.open(tag);
                self.frameset_ok = false;
            }
            Name::Applet | Name::Marquee | Name::Object => {
                self.reconstruct();
                if self.open(tag) {
                    self.formatting.wall();
                }
                self.frameset_ok = false;
            }
            Name::Input => {
                if let Some(place) = self.stack.place_of(Name::Select, Scope::Default) {
                    self.pop_to(place);
                }
                self.reconstruct();
                self.void(tag);
            }
            Name::Param | Name::Source | Name::Track => self.void(tag),
            Name::Hr => {
                self.close_p();
                if self.stack.has(Name::Select, Scope::Default) {
                    self.end_implied(None);
                }
                self.void(tag);
                self.frameset_ok = false;
            }
            Name::Textarea | Name::Iframe | Name::Noembed => {
                self.open_raw(tag);
                self.frameset_ok = false;
            }
            Name::Xmp | Name::Plaintext => {
                self.close_p();
                if tag.name == Name::Xmp {
                    self.reconstruct();
                }
                self.open_raw(tag);
                self.frameset_ok = false;
            }
            Name::Noscript => self.start_of_noscript(tag),
            Name::Select => self.start_of_select(tag),
            Name::Option | Name::Optgroup => self.start_of_option(tag),
            Name::Rb | Name::Rtc | Name::Rp | Name::Rt => {
                if self.stack.has(Name::Ruby, Scope::Default) {
                    let inner = matches!(tag.name, Name::Rp | Name::Rt);
                    self.end_implied(inner.then_some(Name::Rtc));
                }
                self.open(tag);
            }
            Name::Svg | Name::Math => {
                self.reconstruct();
                let space = if tag.name == Name::Svg { Space::Svg } else { Space::Math };
                if self.open_in(tag, space, Island::None) && tag.self_closing {
                    self.pop();
                }
            }
            _ => {
                self.reconstruct();
                self.open(tag);
            }
        }
    }

    /// With scripts, this is text; it is markup of its own, which ends with it whatever is open.
    fn start_of_noscript(&mut self, tag: &Tag<'i>) {
        if self.outer.is_some() {
            return;
        }
        self.open(tag);
        self.formatting.wall();
        let inside = self.tokens.split_off_text();
        self.outer = Some(std::mem::replace(&mut self.tokens, inside));
    }

    pub(super) fn end_noscript(&mut self) {
        self.raw = false;
        if let Some(place) = self.stack.anywhere(Name::Noscript) {
            self.pop_to(place);
            self.formatting.clear_to_wall();
        }
    }

    fn start_of_item(&mut self, tag: &Tag<'i>) {
        self.frameset_ok = false;
        let open = self.stack.wall().and_then(|place| Some((place, self.stack.get(place)?.name)));
        if let Some((place, name)) = open
            && (name == tag.name || (tag.name != Name::Li && matches!(name, Name::Dd | Name::Dt)))
        {
            self.pop_to(place);
        }
        self.close_p();
        self.open(tag);
    }

    fn start_of_select(&mut self, tag: &Tag<'i>) {
        if let Some(place) = self.stack.place_of(Name::Select, Scope::Default) {
            return self.pop_to(place);
        }
        self.reconstruct();
        self.open(tag);
        self.frameset_ok = false;
    }

    fn start_of_option(&mut self, tag: &Tag<'i>) {
        if self.stack.has(Name::Select, Scope::Default) {
            self.end_implied((tag.name == Name::Option).then_some(Name::Optgroup));
        } else if self.stack.current() == Name::Option {
            self.pop();
        }
        self.reconstruct();
        self.open(tag);
    }

    fn frameset(&mut self, tag: &Tag<'i>) {
        if self.frameset_ok && self.phase == Phase::Body && self.outer.is_none() && self.stack.anywhere(Name::Body) == Some(1) {
            self.pop_to(1);
            self.open(tag);
            self.phase = Phase::Frameset;
        }
    }

    pub(super) fn end_in_body(&mut self, tag: &Tag<'i>) {
        if self.end_in_table(tag) {
            return;
        }
        match tag.name {
            // Text after the end of the page is part of the page.
            Name::Body | Name::Html => {}
            Name::P => {
                if !self.stack.has(Name::P, Scope::Button) {
                    self.void_unwritten(Name::P);
                }
                self.close_p();
            }
            Name::Br => {
                self.reconstruct();
                self.void_unwritten(Name::Br);
            }
            Name::Li => self.end_in_scope(Name::Li, Scope::List),
            Name::Dd | Name::Dt => self.end_in_scope(tag.name, Scope::Default),
            name if is_formatting(name) || matches!(name, Name::A | Name::Nobr) => self.end_formatting(name, tag.written()),
            name if is_heading(name) => {
                let headings = [Name::H1, Name::H2, Name::H3, Name::H4, Name::H5, Name::H6];
                let open = headings.iter().filter_map(|name| self.stack.place_of(*name, Scope::Default)).max();
                if let Some(place) = open {
                    self.pop_to(place);
                }
            }
            Name::Form => self.end_of_form(),
            Name::Applet | Name::Marquee | Name::Object => {
                if let Some(place) = self.stack.place_of(tag.name, Scope::Default) {
                    self.pop_to(place);
                    self.formatting.clear_to_wall();
                }
            }
            Name::Template => {
                let open = self.stack.anywhere(Name::Template);
                if let Some(place) = open.filter(|_| open > self.stack.anywhere(Name::Noscript)) {
                    self.pop_to(place);
                    self.formatting.clear_to_wall();
                }
            }
            Name::Noscript => {}
            name if ends_in_scope(name) => self.end_in_scope(name, Scope::Default),
            name => self.end_of_any(name, tag.written()),
        }
    }

    fn end_in_scope(&mut self, name: Name, scope: Scope) {
        if let Some(place) = self.stack.place_of(name, scope) {
            self.pop_to(place);
        }
    }

    pub(super) fn end_of_any(&mut self, name: Name, written: &str) {
        if let Some(place) = self.stack.unspecial(name, written) {
            self.pop_to(place);
        }
    }

    fn end_of_form(&mut self) {
        let Some((place, serial)) = self.form.take() else { return };
        if !self.stack.still_open(place, serial) || !self.stack.in_scope(place) {
            return;
        }
        self.end_implied(None);
        if place + 1 == self.stack.len() {
            self.pop();
        } else {
            self.stack.end(place);
        }
    }

    pub(super) fn close_p(&mut self) {
        self.end_in_scope(Name::P, Scope::Button);
    }

    /// Ends what may end without a tag of its own.
    pub(super) fn end_implied(&mut self, except: Option<Name>) {
        loop {
            let name = self.stack.current();
            let implied = matches!(
                name,
                Name::Dd
                    | Name::Dt
                    | Name::Li
                    | Name::Option
                    | Name::Optgroup
                    | Name::P
                    | Name::Rb
                    | Name::Rp
                    | Name::Rt
                    | Name::Rtc
            );
            if !implied || except == Some(name) {
                return;
            }
            self.pop();
        }
    }

    pub(super) fn newest(&self) -> Option<(usize, u32)> {
        let place = self.stack.len().checked_sub(1)?;
        self.stack.get(place).map(|entry| (place, entry.serial))
    }
}

fn is_formatting(name: Name) -> bool {
    matches!(
        name,
        Name::B
            | Name::Big
            | Name::Code
            | Name::Em
            | Name::Font
            | Name::I
            | Name::S
            | Name::Small
            | Name::Strike
            | Name::Strong
            | Name::Tt
            | Name::U
    )
}

fn is_heading(name: Name) -> bool {
    matches!(name, Name::H1 | Name::H2 | Name::H3 | Name::H4 | Name::H5 | Name::H6)
}

fn ends_in_scope(name: Name) -> bool {
    matches!(
        name,
        Name::Address
            | Name::Article
            | Name::Aside
            | Name::Blockquote
            | Name::Button
            | Name::Center
            | Name::Details
            | Name::Dialog
            | Name::Dir
            | Name::Div
            | Name::Dl
            | Name::Fieldset
            | Name::Figcaption
            | Name::Figure
            | Name::Footer
            | Name::Header
            | Name::Hgroup
            | Name::Listing
            | Name::Main
            | Name::Menu
            | Name::Nav
            | Name::Ol
            | Name::Pre
            | Name::Search
            | Name::Section
            | Name::Select
            | Name::Summary
            | Name::Ul
    )
}
