//! The command line: files in, articles out. Uses the public face of the crate only.

mod jsonl;
mod output;

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use gleaner::{Cleaner, Focus, InputKind, Page, Reason};

/// Turns scraped pages into clean articles and accounts for what was left out.
#[derive(Parser)]
#[command(version, about, after_help = EXIT_CODES)]
struct Arguments {
    /// HTML or text files; `-` reads standard input.
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    files: Vec<PathBuf>,
    /// How to write articles.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print each removal with its reason, rule and place on standard error.
    #[arg(long)]
    explain: bool,
    /// Read one JSON object a line, with "html" or "text" among its fields, and write one line for
    /// each; `-` or nothing reads standard input.
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    jsonl: Option<PathBuf>,
    /// With --jsonl: exit with 1 when a line was answered with an error.
    #[arg(long)]
    strict: bool,
    /// Read the files as this, whatever they look like.
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    /// The page's address, for relative links.
    #[arg(long)]
    url: Option<String>,
    /// What to prefer where it is doubtful whether a block belongs to the article.
    #[arg(long, value_enum, default_value_t = FocusName::Balanced)]
    focus: FocusName,
    /// Remove nothing for this reason (for example `comments`); may be given more than once.
    #[arg(long, value_name = "REASON")]
    keep: Vec<String>,
    /// Switch a rule off by its id; may be given more than once.
    #[arg(long, value_name = "RULE")]
    without_rule: Vec<String>,
}

const EXIT_CODES: &str = "Exit codes: 0 all well, 1 a file failed (or, with --strict, a line), 2 usage or I/O.";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Html,
    Text,
}

#[derive(Clone, Copy, ValueEnum)]
enum FocusName {
    Precision,
    Balanced,
    Recall,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // clap drops `requires` where the required argument conflicts with one that is there.
    if arguments.strict && arguments.jsonl.is_none() {
        return usage("--strict goes with --jsonl");
    }
    let cleaner = match cleaner(&arguments) {
        Ok(cleaner) => cleaner,
        Err(error) => return usage(&error.to_string()),
    };
    let result = match &arguments.jsonl {
        Some(path) => run_jsonl(&cleaner, path, arguments.strict),
        None => run_files(&cleaner, &arguments),
    };
    match result {
        Ok(code) => code,
        // Whoever read us has read enough: `gleaner … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => usage(&error.to_string()),
    }
}

fn usage(message: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "gleaner: {message}");
    ExitCode::from(2)
}

fn cleaner(arguments: &Arguments) -> Result<Cleaner, gleaner::Error> {
    let focus = match arguments.focus {
        FocusName::Precision => Focus::Precision,
        FocusName::Balanced => Focus::Balanced,
        FocusName::Recall => Focus::Recall,
    };
    let mut builder = Cleaner::builder().focus(focus);
    for reason in &arguments.keep {
        builder = builder.keep(reason.parse::<Reason>()?);
    }
    for rule in &arguments.without_rule {
        builder = builder.without_rule(rule);
    }
    builder.build()
}

fn run_jsonl(cleaner: &Cleaner, path: &Path, strict: bool) -> io::Result<ExitCode> {
    let input: Box<dyn io::Read> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(|error| named(path, &error))?)
    };
    let errors = jsonl::run(cleaner, BufReader::new(input), BufWriter::new(io::stdout().lock()))?;
    if errors > 0 {
        let _ = writeln!(io::stderr(), "gleaner: {errors} lines answered with an error");
    }
    Ok(if strict && errors > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn run_files(cleaner: &Cleaner, arguments: &Arguments) -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut failed = false;
    for path in &arguments.files {
        let bytes = match read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                let _ = writeln!(io::stderr(), "gleaner: {}", named(path, &error));
                failed = true;
                continue;
            }
        };
        let mut page = Page::bytes(&bytes);
        if let Some(kind) = arguments.kind {
            page = page.kind(match kind {
                Kind::Html => InputKind::Html,
                Kind::Text => InputKind::Text,
            });
        }
        if let Some(url) = &arguments.url {
            page = page.url(url);
        }
        let article = cleaner.clean(page);
        output::write(&mut out, &article, arguments.format)?;
        out.flush()?;
        if arguments.explain {
            output::explain(&mut io::stderr().lock(), &article)?;
        }
    }
    Ok(if failed { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    } else {
        fs::read(path)
    }
}
