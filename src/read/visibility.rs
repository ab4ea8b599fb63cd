//! Whether an element is shown, by its own attributes.
//!
//! Knows attributes and inline style. Must not know elements around it: hidden parents hide their
//! children in the flow.

use std::borrow::Cow;

/// Farther left or above than any page is wide: put there to be out of sight.
const OFF_SCREEN: f64 = -900.0;

/// A box of this many pixels with its overflow cut off shows no letter.
const PINPOINT: f64 = 10.0;

/// Whether the element with these attributes hides what is in it.
pub(super) fn is_hidden<'a>(attribute: &dyn Fn(&str) -> Option<Cow<'a, str>>) -> bool {
    attribute("hidden").is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || attribute("aria-hidden").is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
        || attribute("style").is_some_and(|style| style_hides(&style))
}

fn style_hides(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let value = |name: &str| {
        let declarations = style.split(';').filter_map(|declaration| declaration.split_once(':'));
        // The last declaration of a property is the one that holds.
        declarations
            .filter(|(key, _)| key.trim() == name)
            .last()
            .map(|(_, value)| value.trim().trim_end_matches("!important").trim())
    };
    let pixels = |name: &str| value(name).and_then(number);
    let at_most = |name: &str, limit: f64| pixels(name).is_some_and(|length| length <= limit);
    let gone = value("display") == Some("none") || matches!(value("visibility"), Some("hidden" | "collapse"));
    let no_size = at_most("font-size", 1.0)
        && !value("font-size").is_some_and(|size| size.ends_with("em") || size.ends_with('%'))
        || value("font-size").and_then(number) == Some(0.0);
    // With padding, the box is the well-known frame that keeps a picture's proportions.
    let pinpoint = value("overflow").is_some_and(|overflow| overflow.starts_with("hidden"))
        && (at_most("width", PINPOINT) || at_most("height", PINPOINT))
        && !style.contains("padding");
    let away = at_most("text-indent", OFF_SCREEN)
        || (matches!(value("position"), Some("absolute" | "fixed"))
            && (at_most("left", OFF_SCREEN) || at_most("top", OFF_SCREEN)));
    let background = value("background-color").or_else(|| value("background"));
    let camouflaged = background.is_some() && value("color") == background;
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
