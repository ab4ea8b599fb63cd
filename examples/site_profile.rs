//! What ten pages of a site prove and one page cannot.
//!
//! Makes ten pages of an invented paper, with its name and address glued to a caption, a plea for
//! members between the paragraphs and a foot below them; learns them in two shards, merges these, and
//! cleans one page without and with the profile.
//!
//! `cargo run --example site_profile`

use std::fmt::Write as _;

use gleaner::{Cleaner, Error, SiteProfile};

/// Headline, two paragraphs and a caption of each story.
const STORIES: [[&str; 4]; 10] = [
    [
        "Ferry stays in port for a third day",
        "The ferry to the outer islands did not sail on Tuesday either. Wind from the north-west pushed waves over the mole, and \
         the captain sent forty passengers home before noon.",
        "On the islands nobody is worried: the shop has flour until the end of the month, its owner said by telephone.",
        "Waves break over the mole on Tuesday morning.",
    ],
    [
        "Mill gets its wheel back",
        "Eleven years after the flood, the mill at the upper weir has a wheel again. Carpenters from three villages built it out \
         of larch, in a barn that was too small for it.",
        "To get the wheel out they had to take the barn door off its hinges, and then the wall beside it.",
        "The wheel leaves the barn, with a hand's breadth to spare.",
    ],
    [
        "Choir looks for basses",
        "Of the sixty voices in the town's choir only four are basses, and two of them will move away in spring. The conductor has \
         put a note on every door of the fire station.",
        "Three firemen came to the first rehearsal; one of them turned out to be a tenor.",
        "Rehearsal in the old customs house, before the firemen came.",
    ],
    [
        "Library lends out seeds",
        "Whoever has a card of the library can borrow beans, peas and marigolds from Monday on. In autumn the same number of \
         seeds should come back, out of one's own garden.",
        "The drawers of the former card catalogue turned out to have just the right size.",
        "Beans where the letter B used to be.",
    ],
    [
        "Bridge closes for two nights",
        "The stone bridge will be closed to all traffic on Thursday and Friday night, while engineers listen to its arches with \
         microphones. Cyclists may push their bicycles across.",
        "Last time, in the year of the great drought, the arches were found to be in better health than the road above them.",
        "An engineer fixes a microphone below the second arch.",
    ],
    [
        "Goats keep the railway free",
        "Twenty goats have been grazing along the disused line since April, and the brambles are gone as far as the second signal. \
         The association that wants the line back is content.",
        "Only the signal box had to be fenced: the goats had taken to sleeping on its stairs.",
        "The second signal, which could not be seen from the road for years.",
    ],
    [
        "School tries a lesson without a bell",
        "Since Monday no bell has rung at the school by the river. Teachers end their lessons when the thought is at an end, the \
         headmistress says, and so far all of them were in time for lunch.",
        "The caretaker keeps the bell oiled, just in case.",
        "The bell, silent for the first time since it was cast.",
    ],
    [
        "Baker finds a letter in the wall",
        "When the bakery got its new oven, a letter from a journeyman came to light behind the old one. He complains of the flour, \
         of the hours, and at some length of the master's cat.",
        "The baker has had it framed. Her own cat, she says, has nothing to do with it.",
        "The journeyman wrote on the back of a flour bill.",
    ],
    [
        "Council counts the swifts",
        "Sixty-one pairs of swifts breed under the roofs of the old town, nine more than last year. The council had asked everybody \
         with a window to the south to count along for an evening.",
        "One household reported bats, which were entered under remarks.",
        "Counting from the tower, with tea.",
    ],
    [
        "Night train will stop again",
        "From December the night train to the coast will stop in town once more, at ten past three. The railway tried without the \
         stop for six years, and found that passengers pulled the emergency brake.",
        "The station buffet is thinking about a very early breakfast.",
        "Platform two, where the clock has been put right.",
    ],
];

fn page([headline, first, second, caption]: &[&str; 4], number: usize) -> String {
    let mut page = format!("<!DOCTYPE html><html><head><title>{headline}</title></head><body><main>\n<h1>{headline}</h1>\n");
    let _ = writeln!(page, "<p>{first}</p>");
    let _ = writeln!(
        page,
        "<figure><img src='/{number}.jpg' alt=''><figcaption>Lantern Post | www.example.org | {caption}</figcaption></figure>"
    );
    let _ = writeln!(page, "<p class='plea'>The Lantern Post lives on those who read it: become one of our lamplighters.</p>");
    let _ = writeln!(page, "<p>{second}</p>");
    let _ = writeln!(page, "<p>The Lantern Post, page {number}, www.example.org</p>\n</main></body></html>");
    page
}

fn main() -> Result<(), Error> {
    let pages: Vec<String> = STORIES.iter().zip(1..).map(|(story, number)| page(story, number)).collect();

    // Shards can be learned apart, in any order, and merged.
    let (near, far) = pages.split_at(4);
    let mut profile = SiteProfile::default();
    for page in near {
        profile.learn(page);
    }
    let mut other = SiteProfile::default();
    for page in far.iter().rev() {
        other.learn(page);
    }
    profile.merge(&other);

    // A stored profile is a line of text.
    let stored = profile.to_string();
    let profile: SiteProfile = stored.parse()?;
    println!("{} pages learned, {} bytes stored\n", profile.pages(), stored.len());

    let page = &pages[0];
    println!("-- one page alone --\n{}\n", gleaner::clean(page).text());
    let article = Cleaner::builder().site(profile).build()?.clean(page);
    println!("-- with the site's profile --\n{}\n", article.text());
    for removal in &article.removals {
        let evidence: Vec<String> = removal.evidence.iter().map(ToString::to_string).collect();
        println!("{:<9} {:<18} {:?}: {}", removal.reason, removal.rule, removal.text, evidence.join(", "));
    }
    Ok(())
}
