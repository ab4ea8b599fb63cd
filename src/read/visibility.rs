//! Whether an element is shown, by its own attributes.
//!
//! Knows attributes and inline style. Must not know elements around it: hidden parents hide their
//! children in the flow.

use super::element::{Attributes, Key};
use super::scan::find;

/// Farther left or above than any page is wide: put there to be out of sight.
const OFF_SCREEN: f64 = -900.0;

/// A box of this many pixels with its overflow cut off shows no letter.
const PINPOINT: f64 = 10.0;

/// Whether the element with these attributes hides what is in it.
pub(super) fn is_hidden(attributes: &Attributes<'_>) -> bool {
    const HIDING: [Key; 3] = [Key::Hidden, Key::AriaHidden, Key::Style];

    if !attributes.has_any(&HIDING) {
        return false;
    }
    attributes.get(Key::Hidden).is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || attributes.get(Key::AriaHidden).is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
        || attributes.get(Key::Style).is_some_and(|style| style_hides(&style))
}

/// Whether a style sheet is for screens: most do not say, and then it is.
pub(super) fn on_screen(attributes: &Attributes<'_>) -> bool {
    attributes.get(Key::Media).is_none_or(|media| matches!(media.trim(), "" | "all" | "screen"))
}

/// The values of the properties that can hide. The last declaration of a property is the one that
/// holds.
#[derive(Default)]
struct Style<'s> {
    display: &'s str,
    visibility: &'s str,
    font_size: &'s str,
    overflow: &'s str,
    width: &'s str,
    height: &'s str,
    text_indent: &'s str,
    position: &'s str,
    left: &'s str,
    top: &'s str,
    color: &'s str,
    background: &'s str,
    background_color: &'s str,
    padded: bool,
}

impl<'s> Style<'s> {
    fn read(style: &'s str) -> Self {
        let mut read = Self::default();
        let mut rest = Some(style);
        while let Some(style) = rest {
            let (declaration, after) = parted(style, b';');
            rest = after;
            let (name, Some(value)) = parted(declaration, b':') else { continue };
            let Some(property) = read.property(name.trim_ascii()) else { continue };
            let value = value.trim_ascii();
            let important = value
                .len()
                .checked_sub("!important".len())
                .filter(|at| value.get(*at..).is_some_and(|end| end.eq_ignore_ascii_case("!important")));
            *property = value.get(..important.unwrap_or(value.len())).unwrap_or(value).trim_ascii();
        }
        read
    }

    fn property(&mut self, name: &str) -> Option<&mut &'s str> {
        self.padded |= name.get(.."padding".len()).is_some_and(|begin| begin.eq_ignore_ascii_case("padding"));
        let (known, property) = match name.len() {
            3 => ("top", &mut self.top),
            4 => ("left", &mut self.left),
            5 if name.eq_ignore_ascii_case("width") => ("width", &mut self.width),
            5 => ("color", &mut self.color),
            6 => ("height", &mut self.height),
            7 => ("display", &mut self.display),
            8 if name.eq_ignore_ascii_case("overflow") => ("overflow", &mut self.overflow),
            8 => ("position", &mut self.position),
            9 => ("font-size", &mut self.font_size),
            10 if name.eq_ignore_ascii_case("visibility") => ("visibility", &mut self.visibility),
            10 => ("background", &mut self.background),
            11 => ("text-indent", &mut self.text_indent),
            16 => ("background-color", &mut self.background_color),
            _ => return None,
        };
        name.eq_ignore_ascii_case(known).then_some(property)
    }
}

/// What stands before the first `mark`, and what after it.
fn parted(text: &str, mark: u8) -> (&str, Option<&str>) {
    let parts = find(mark, text.as_bytes()).and_then(|at| Some((text.get(..at)?, text.get(at + 1..)?)));
    parts.map_or((text, None), |(before, after)| (before, Some(after)))
}

fn style_hides(style: &str) -> bool {
    let style = Style::read(style);
    let is = |value: &str, names: &[&str]| names.iter().any(|name| value.eq_ignore_ascii_case(name));
    let at_most = |value: &str, limit: f64| number(value).is_some_and(|length| length <= limit);
    let gone = is(style.display, &["none"]) || is(style.visibility, &["hidden", "collapse"]);
    let relative = style.font_size.to_ascii_lowercase().ends_with("em") || style.font_size.ends_with('%');
    let no_size = (at_most(style.font_size, 1.0) && !relative) || number(style.font_size) == Some(0.0);
    // With padding, the box is the well-known frame that keeps a picture's proportions.
    let pinpoint = style.overflow.get(.."hidden".len()).is_some_and(|begin| begin.eq_ignore_ascii_case("hidden"))
        && (at_most(style.width, PINPOINT) || at_most(style.height, PINPOINT))
        && !style.padded;
    let away = at_most(style.text_indent, OFF_SCREEN)
        || (is(style.position, &["absolute", "fixed"]) && (at_most(style.left, OFF_SCREEN) || at_most(style.top, OFF_SCREEN)));
    let background = if style.background_color.is_empty() { style.background } else { style.background_color };
    let camouflaged = !background.is_empty() && style.color.eq_ignore_ascii_case(background);
    gone || no_size || pinpoint || away || camouflaged
}

/// The number in front of a length; its unit does not matter for the limits above.
fn number(length: &str) -> Option<f64> {
    let end = length.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(length.len());
    let percent = length.get(end..).is_some_and(|unit| unit.starts_with('%'));
    length.get(..end)?.parse().ok().filter(|&value: &f64| !percent || value == 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_that_hide() {
        for style in [
            "display: none",
            "color:red; DISPLAY:none !important",
            "visibility:hidden",
            "font-size:0",
            "font-size: 0px",
            "position:absolute; left:-9999px",
            "text-indent:-5000px",
            "overflow:hidden;width:6px;height:6px",
            "color:#fff;background-color:#fff",
        ] {
            assert!(style_hides(style), "{style}");
        }
    }

    #[test]
    fn styles_that_show() {
        for style in [
            "font-size:0.9em",
            "font-size: 12px",
            "height:0;overflow:hidden;padding-bottom:56%",
            "left:-10px",
            "color:#fff;background:#000",
            "width:100%;overflow:hidden",
        ] {
            assert!(!style_hides(style), "{style}");
        }
    }
}
