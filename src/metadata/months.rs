//! Names of months in the languages that pages are written in.
//!
//! Data only. Names are in lower case and as they stand in a date: in the genitive where the language
//! writes them so. Short forms stand without their full stop.

/// A language and its names of the twelve months, the usual one first.
pub(super) struct Months {
    /// A date in it, the 3rd of November 2022, that must be found.
    #[cfg_attr(not(test), expect(dead_code, reason = "the proof of a row is read by tests"))]
    pub(super) sample: &'static str,
    pub(super) names: [&'static [&'static str]; 12],
}

#[rustfmt::skip]
pub(super) const MONTHS: &[Months] = &[
    Months { sample: "November 3rd, 2022", names: [
        &["january", "jan"], &["february", "feb"], &["march", "mar"], &["april", "apr"], &["may"], &["june", "jun"],
        &["july", "jul"], &["august", "aug"], &["september", "sept", "sep"], &["october", "oct"], &["november", "nov"],
        &["december", "dec"],
    ] },
    Months { sample: "Donnerstag, 3. November 2022", names: [
        &["januar", "jänner", "jän"], &["februar", "feber"], &["märz", "mär", "mrz"], &["april"], &["mai"], &["juni"],
        &["juli"], &["august"], &["september"], &["oktober", "okt"], &["november"], &["dezember", "dez"],
    ] },
    Months { sample: "le 3 novembre 2022", names: [
        &["janvier", "janv"], &["février", "fevrier", "févr", "fév"], &["mars"], &["avril", "avr"], &["mai"], &["juin"],
        &["juillet", "juil"], &["août", "aout"], &["septembre"], &["octobre"], &["novembre"],
        &["décembre", "decembre", "déc"],
    ] },
    Months { sample: "3 de noviembre de 2022", names: [
        &["enero", "ene"], &["febrero"], &["marzo"], &["abril", "abr"], &["mayo"], &["junio"], &["julio"],
        &["agosto", "ago"], &["septiembre", "setiembre", "set"], &["octubre"], &["noviembre"], &["diciembre", "dic"],
    ] },
    Months { sample: "3 ноября 2022 г.", names: [
        &["января", "янв"], &["февраля", "фев"], &["марта", "мар"], &["апреля", "апр"], &["мая", "май"],
        &["июня", "июн"], &["июля", "июл"], &["августа", "авг"], &["сентября", "сен"], &["октября", "окт"],
        &["ноября", "ноя"], &["декабря", "дек"],
    ] },
    Months { sample: "3 de novembro de 2022", names: [
        &["janeiro"], &["fevereiro", "fev"], &["março", "marco"], &["abril"], &["maio", "mai"], &["junho"], &["julho"],
        &["agosto"], &["setembro"], &["outubro", "out"], &["novembro"], &["dezembro"],
    ] },
    Months { sample: "3 novembre 2022", names: [
        &["gennaio", "gen"], &["febbraio"], &["marzo"], &["aprile"], &["maggio", "mag"], &["giugno", "giu"],
        &["luglio", "lug"], &["agosto"], &["settembre"], &["ottobre", "ott"], &["novembre"], &["dicembre"],
    ] },
    Months { sample: "3 listopada 2022 r.", names: [
        &["stycznia", "sty"], &["lutego", "lut"], &["marca"], &["kwietnia", "kwi"], &["maja"], &["czerwca", "cze"],
        &["lipca", "lip"], &["sierpnia", "sie"], &["września", "wrz"], &["października", "paź"], &["listopada", "lis"],
        &["grudnia", "gru"],
    ] },
    Months { sample: "3 november 2022", names: [
        &["januari", "jan"], &["februari"], &["maart", "mrt"], &["april"], &["mei", "maj"], &["juni"], &["juli"],
        &["augustus", "augusti"], &["september"], &["oktober"], &["november"], &["december"],
    ] },
];
