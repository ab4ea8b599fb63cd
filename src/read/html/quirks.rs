//! Doctypes that make browsers behave as they did before there were standards.
//!
//! Knows the list of the HTML standard, section 13.2.6.4.1, and nothing of what follows from it.

use super::doctype::DoctypeParts;

/// Public identifiers, up to where they differ.
const PREFIXES: &[&str] = &[
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "-//as//dtd html 3.0 aswedit + extensions//",
    "-//ietf//dtd html 2.0 level 1//",
    "-//ietf//dtd html 2.0 level 2//",
    "-//ietf//dtd html 2.0 strict level 1//",
    "-//ietf//dtd html 2.0 strict level 2//",
    "-//ietf//dtd html 2.0 strict//",
    "-//ietf//dtd html 2.0//",
    "-//ietf//dtd html 2.1e//",
    "-//ietf//dtd html 3.0//",
    "-//ietf//dtd html 3.2 final//",
    "-//ietf//dtd html 3.2//",
    "-//ietf//dtd html 3//",
    "-//ietf//dtd html level 0//",
    "-//ietf//dtd html level 1//",
    "-//ietf//dtd html level 2//",
    "-//ietf//dtd html level 3//",
    "-//ietf//dtd html strict level 0//",
    "-//ietf//dtd html strict level 1//",
    "-//ietf//dtd html strict level 2//",
    "-//ietf//dtd html strict level 3//",
    "-//ietf//dtd html strict//",
    "-//ietf//dtd html//",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//",
    "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//",
    "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//",
    "-//microsoft//dtd internet explorer 3.0 tables//",
    "-//netscape comm. corp.//dtd html//",
    "-//netscape comm. corp.//dtd strict html//",
    "-//o'reilly and associates//dtd html 2.0//",
    "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//",
    "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2 draft//",
    "-//w3c//dtd html 3.2 final//",
    "-//w3c//dtd html 3.2//",
    "-//w3c//dtd html 3.2s draft//",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//",
    "-//w3c//dtd w3 html//",
    "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//",
    "-//webtechs//dtd mozilla html//",
];

const WHOLE: &[&str] = &["-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html"];

const SYSTEM: &str = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

/// These are quirky only without a system identifier.
const BARE_PREFIXES: &[&str] = &["-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//"];

/// Whether a page with this doctype is in quirks mode.
pub(super) fn is_quirky(doctype: &DoctypeParts) -> bool {
    let public = doctype.public.as_deref().map(str::to_ascii_lowercase);
    let begins = |prefixes: &[&str]| public.as_ref().is_some_and(|id| prefixes.iter().any(|prefix| id.starts_with(prefix)));
    doctype.force_quirks
        || doctype.name.as_deref() != Some("html")
        || public.as_ref().is_some_and(|id| WHOLE.contains(&id.as_str()))
        || doctype.system.as_ref().is_some_and(|id| id.eq_ignore_ascii_case(SYSTEM))
        || begins(PREFIXES)
        || (doctype.system.is_none() && begins(BARE_PREFIXES))
}

#[cfg(test)]
mod tests {
    use super::super::doctype::Doctype;
    use super::is_quirky;

    #[test]
    fn old_doctypes_are_quirky() {
        let strict = r#" html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd""#;
        let rows = [
            (" html", false),
            (strict, false),
            (r#" html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN""#, true),
            (r#" html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd""#, false),
            (r#" html PUBLIC "-//W3C//DTD HTML 3.2 Final//EN""#, true),
            (" svg", true),
        ];
        for (body, quirky) in rows {
            assert_eq!(is_quirky(&Doctype::new(body, true).parts()), quirky, "{body}");
        }
    }
}
