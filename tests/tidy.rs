//! The floors of the house: who may know whom, how long a file is, what no input path may do.
//!
//! Reads the sources as text, without comments, literals and test code.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

mod support;

/// Modules of the library, lowest floor first. A module imports from lower floors only.
const FLOORS: [&[&str]; 10] = [
    &["span", "error", "look", "pair", "steps", "words"],
    &["removal", "skeleton", "address", "date"],
    &["page", "claim", "terms"],
    &["article"],
    &["document"],
    &["ledger"],
    &["decode", "sniff", "read", "elect", "rules", "inject", "site", "metadata", "assemble", "render"],
    &["cleaner"],
    &["train"],
    &["lib"],
];

/// Lines of a file, rule tables excepted.
const LINES: usize = 500;

/// A file of `src` as it counts here.
struct Source {
    /// Below `src`, with `/` between folders.
    path: String,
    text: String,
    /// Without comments, literals and test code, each replaced by blanks.
    code: String,
}

impl Source {
    /// The module of the library it belongs to; `None` for the binary.
    fn module(&self) -> Option<&str> {
        let first = self.path.split('/').next().unwrap_or_default();
        (first != "bin").then(|| first.strip_suffix(".rs").unwrap_or(first))
    }

    fn line(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All sources but those that are test code as a whole.
fn sources() -> Vec<Source> {
    let src = root().join("src");
    let mut sources = Vec::new();
    let mut only_tests = Vec::new();
    for path in support::below(&src).into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs")) {
        let text = fs::read_to_string(&path).expect("sources are UTF-8");
        let (code, modules) = without_tests(without_literals(&text));
        let folder = match path.file_stem().and_then(|stem| stem.to_str()) {
            Some("mod" | "lib" | "main") => path.parent().map(Path::to_path_buf).unwrap_or_default(),
            _ => path.with_extension(""),
        };
        only_tests.extend(modules.into_iter().map(|module| folder.join(module).with_extension("rs")));
        let name = path.strip_prefix(&src).expect("below src").to_string_lossy().replace('\\', "/");
        sources.push((path, Source { path: name, text, code }));
    }
    sources.retain(|(path, _)| !only_tests.contains(path));
    sources.into_iter().map(|(_, source)| source).collect()
}

/// The same text with comments and the insides of literals as blanks; line breaks stay.
fn without_literals(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let after_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
        let end = match (c, chars.get(at + 1)) {
            ('/', Some('/')) => until(&chars, at, &['\n']),
            ('/', Some('*')) => until(&chars, at + 2, &['*', '/']) + 2,
            ('"', _) => quoted(&chars, at + 1, '"'),
            ('\'', Some('\\')) => quoted(&chars, at + 1, '\''),
            ('\'', _) if chars.get(at + 2) == Some(&'\'') => at + 3,
            ('r', Some('"' | '#')) if !after_word || chars[at - 1] == 'b' => raw(&chars, at + 1).unwrap_or(at),
            _ => at,
        };
        if end > at {
            out.extend(chars[at..end.min(chars.len())].iter().map(|&c| if c == '\n' { c } else { ' ' }));
            at = end;
        } else {
            out.push(c);
            at += 1;
        }
    }
    out
}

fn until(chars: &[char], from: usize, end: &[char]) -> usize {
    (from..chars.len()).find(|&at| chars[at..].starts_with(end)).unwrap_or(chars.len())
}

fn quoted(chars: &[char], mut at: usize, quote: char) -> usize {
    while let Some(&c) = chars.get(at) {
        at += if c == '\\' { 2 } else { 1 };
        if c == quote {
            break;
        }
    }
    at
}

/// The end of `#"…"#` whose number signs begin at `at`; `None` for a raw identifier.
fn raw(chars: &[char], at: usize) -> Option<usize> {
    let signs = chars[at..].iter().take_while(|&&c| c == '#').count();
    if chars.get(at + signs) != Some(&'"') {
        return None;
    }
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', signs)).collect();
    Some(until(chars, at + signs + 1, &end) + end.len())
}

/// Blanks the items under `#[cfg(test)]`, and names those that are modules in files of their own.
fn without_tests(mut code: String) -> (String, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    let mut modules = Vec::new();
    while let Some(start) = code.find(MARK) {
        let item = &code[start..];
        let open = item.find(['{', ';']).unwrap_or(item.len());
        let mut end = open + 1;
        if item[open..].starts_with('{') {
            let mut depth = 0_usize;
            for (at, c) in item[open..].char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => continue,
                }
                if depth == 0 {
                    end = open + at + 1;
                    break;
                }
            }
        } else if let Some(name) = item[MARK.len()..open].trim().strip_prefix("mod ") {
            modules.push(name.to_owned());
        }
        let range = start..(start + end).min(code.len());
        let blank: String = code[range.clone()].chars().map(|c| if c == '\n' { c } else { ' ' }).collect();
        code.replace_range(range, &blank);
    }
    (code, modules)
}

/// Whether `code[range]` is a word or path of its own, not the tail of a longer one.
fn stands_alone(code: &str, range: &Range<usize>) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    !code[..range.start].ends_with(part) && !code[range.end..].starts_with(part)
}

/// First names behind each `crate::`, with their places: `crate::{a::B, c}` gives `a` and `c`.
fn names_of_crate(code: &str) -> Vec<(usize, &str)> {
    const PATH: &str = "crate::";
    let mut names = Vec::new();
    for (at, _) in code.match_indices(PATH).filter(|(at, _)| !code[..*at].ends_with('$')) {
        let rest = &code[at + PATH.len()..];
        if !rest.starts_with('{') {
            names.extend(first_name(rest).map(|name| (at, name)));
            continue;
        }
        let mut depth = 0;
        let mut begins = false;
        for (offset, c) in rest.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            if depth == 1 && begins && !c.is_whitespace() && c != ',' && c != '}' {
                names.extend(first_name(&rest[offset..]).map(|name| (at, name)));
                begins = false;
            }
            if depth == 1 && matches!(c, '{' | ',') {
                begins = true;
            }
        }
    }
    names
}

fn first_name(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
    text.get(..end).filter(|name| !name.is_empty())
}

/// Where the names that `lib.rs` re-exports live, each under the name it has in the crate's root.
fn homes(lib: &str) -> BTreeMap<String, String> {
    let mut homes = BTreeMap::new();
    for statement in lib.split("pub use ").skip(1).filter_map(|rest| rest.split(';').next()) {
        let (module, names) = statement.split_once("::").expect("a path behind pub use");
        for name in names.trim_matches(['{', '}']).split(',').map(str::trim).filter(|name| !name.is_empty()) {
            homes.insert(name.rsplit([' ', ':']).next().unwrap_or(name).to_owned(), module.trim().to_owned());
        }
    }
    homes
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

fn report(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
}

#[test]
fn modules_import_from_lower_floors_only() {
    let sources = sources();
    let lib = sources.iter().find(|source| source.path == "lib.rs").expect("a library");
    let homes = homes(&lib.code);
    let mut wrong = Vec::new();
    for source in &sources {
        let Some(module) = source.module() else { continue };
        let Some(own) = floor(module) else {
            wrong.push(format!("{}: {module} stands on no floor", source.path));
            continue;
        };
        for (at, name) in names_of_crate(&source.code) {
            let home = homes.get(name).map_or(name, String::as_str);
            // What is neither a module nor re-exported is defined in lib.rs itself.
            let theirs = floor(home).unwrap_or(FLOORS.len() - 1);
            if home != module && theirs >= own {
                wrong.push(format!("{}:{}: {module} imports {home} ({name})", source.path, source.line(at)));
            }
        }
        for (at, _) in source.code.match_indices("super::super::") {
            wrong.push(format!("{}:{}: a path that climbs two floors", source.path, source.line(at)));
        }
    }
    report("against the floors", &wrong);
}

#[test]
fn the_check_of_the_floors_sees_what_it_should() {
    let code = without_literals(
        "use crate::{a::{B, C}, d, e::f};\nlet x = crate::g::H; // crate::i\nlet y = \"crate::j\"; r#\"crate::k\"#;\n'\"'; crate::l",
    );
    assert_eq!(names_of_crate(&code).into_iter().map(|(_, name)| name).collect::<Vec<_>>(), ["a", "d", "e", "g", "l"]);
    let (code, modules) = without_tests("a #[cfg(test)]\nmod tests { { x } } b #[cfg(test)] mod proof; c".to_owned());
    assert_eq!(code.split_whitespace().collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(modules, ["proof"]);
    assert_eq!(homes("pub use a::{B, C};\npub use d::E;").into_values().collect::<Vec<_>>(), ["a", "a", "d"]);
}

#[test]
fn only_the_reader_knows_a_parser() {
    let mut wrong = Vec::new();
    for source in sources() {
        let allowed = source.path.starts_with("read/") || matches!(source.path.as_str(), "lib.rs" | "cleaner.rs");
        for parser in ["scraper", "html5ever", "ego_tree", "markup5ever"].iter().filter(|_| !allowed) {
            for (at, word) in source.code.match_indices(parser) {
                if stands_alone(&source.code, &(at..at + word.len())) {
                    wrong.push(format!("{}:{}: {parser}", source.path, source.line(at)));
                }
            }
        }
    }
    report("knows markup outside of src/read", &wrong);
}

#[test]
fn the_binary_knows_the_public_face_only() {
    // A path into the library's sources would compile and bypass it.
    let wrong: Vec<String> = sources()
        .iter()
        .filter(|source| source.module().is_none() && source.text.contains("#[path"))
        .map(|source| source.path.clone())
        .collect();
    report("reaches into the library", &wrong);
}

#[test]
fn nothing_in_the_sources_panics_on_purpose() {
    let mut wrong = Vec::new();
    for source in sources() {
        for word in [".unwrap(", ".expect(", ".unwrap_err(", ".expect_err(", "panic!", "unreachable!", "todo!", "unimplemented!"]
        {
            for (at, _) in source.code.match_indices(word) {
                wrong.push(format!("{}:{}: {word}", source.path, source.line(at)));
            }
        }
    }
    report("may panic", &wrong);
}

#[test]
fn files_say_first_what_they_know() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "benches"] {
        for path in support::below(&root().join(folder)) {
            let is_source = path.extension().is_some_and(|end| end == "rs");
            if is_source && !fs::read_to_string(&path).expect("sources are UTF-8").starts_with("//! ") {
                wrong.push(path.display().to_string());
            }
        }
    }
    report("does not open with //!", &wrong);
}

#[test]
fn files_are_short() {
    let tables = ["rules/text/", "rules/element/", "metadata/words.rs", "inject/vocabulary.rs"];
    let long: Vec<String> = sources()
        .iter()
        .filter(|source| !tables.iter().any(|tables| source.path.starts_with(tables)))
        .map(|source| (source.text.lines().count(), &source.path))
        .filter(|(lines, _)| *lines > LINES)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    report("too long", &long);
}

#[test]
fn the_readme_names_the_two_commands() {
    let Ok(readme) = fs::read_to_string(root().join("README.md")) else {
        println!("skipped: there is no README.md yet");
        return;
    };
    let commands: Vec<&str> = readme.lines().map(str::trim).filter(|line| line.starts_with("cargo ")).collect();
    let runs = |line: &&str| line.starts_with("cargo run --release --features cli -- ") && line.contains("fixtures/");
    assert!(commands.iter().any(runs), "README.md runs no fixture: {commands:?}");
    assert!(commands.iter().any(|line| line.starts_with("cargo test")), "README.md runs no tests: {commands:?}");
}
