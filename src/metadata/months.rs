//! Names of months in the languages that pages are written in.
//!
//! Data only. Names are in lower case and as they stand in a date: in the genitive where the language
//! writes them so. Short forms stand without their full stop. `listopada` is November in Polish and Ukrainian
//! and October in Croatian, whose name is left out.

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
    Months { sample: "den 3. november 2022", names: [
        &["januar"], &["februar"], &["mars", "marts"], &["april"], &["maj", "mai"], &["juni"], &["juli"],
        &["august"], &["september"], &["oktober"], &["november"], &["desember", "december"],
    ] },
    Months { sample: "3. marraskuuta 2022", names: [
        &["tammikuuta"], &["helmikuuta"], &["maaliskuuta"], &["huhtikuuta"], &["toukokuuta"], &["kesäkuuta"],
        &["heinäkuuta"], &["elokuuta"], &["syyskuuta"], &["lokakuuta"], &["marraskuuta"], &["joulukuuta"],
    ] },
    Months { sample: "3. listopadu 2022", names: [
        &["ledna"], &["února"], &["března"], &["dubna"], &["května"], &["června"], &["července"], &["srpna"],
        &["září"], &["října"], &["listopadu"], &["prosince"],
    ] },
    Months { sample: "3. novembra 2022", names: [
        &["januára"], &["februára"], &["marca"], &["apríla"], &["mája"], &["júna"], &["júla"], &["augusta"],
        &["septembra"], &["októbra"], &["novembra"], &["decembra"],
    ] },
    Months { sample: "2022. november 3.", names: [
        &["január"], &["február"], &["március", "márc"], &["április", "ápr"], &["május", "máj"],
        &["június", "jún"], &["július", "júl"], &["augusztus"], &["szeptember", "szept"], &["október"],
        &["november"], &["december"],
    ] },
    Months { sample: "3 noiembrie 2022", names: [
        &["ianuarie", "ian"], &["februarie"], &["martie"], &["aprilie"], &["mai"], &["iunie", "iun"],
        &["iulie", "iul"], &["august"], &["septembrie"], &["octombrie"], &["noiembrie", "noi"], &["decembrie"],
    ] },
    Months { sample: "3. studenoga 2022", names: [
        &["siječnja"], &["veljače"], &["ožujka"], &["travnja"], &["svibnja"], &["lipnja"], &["srpnja"],
        &["kolovoza"], &["rujna"], &[], &["studenoga", "studenog"], &["prosinca"],
    ] },
    Months { sample: "3. novembar 2022", names: [
        &["januar"], &["februar"], &["mart", "marec"], &["april"], &["maj"], &["jun", "junij"],
        &["jul", "julij"], &["avgust"], &["septembar"], &["oktobar"], &["novembar"], &["decembar"],
    ] },
    Months { sample: "3. новембар 2022", names: [
        &["јануар"], &["фебруар"], &["март"], &["април"], &["мај"], &["јун"], &["јул"], &["август"],
        &["септембар"], &["октобар"], &["новембар"], &["децембар"],
    ] },
    Months { sample: "3 ноември 2022", names: [
        &["януари"], &["февруари"], &["март"], &["април"], &["май"], &["юни"], &["юли"], &["август"],
        &["септември"], &["октомври"], &["ноември"], &["декември"],
    ] },
    Months { sample: "3 листопада 2022", names: [
        &["січня"], &["лютого"], &["березня"], &["квітня"], &["травня"], &["червня"], &["липня"], &["серпня"],
        &["вересня"], &["жовтня"], &["листопада"], &["грудня"],
    ] },
    Months { sample: "3 Νοεμβρίου 2022", names: [
        &["ιανουαρίου", "ιαν"], &["φεβρουαρίου", "φεβ"], &["μαρτίου", "μαρ"], &["απριλίου", "απρ"],
        &["μαΐου", "μαΐ", "μαϊ"], &["ιουνίου", "ιουν"], &["ιουλίου", "ιουλ"], &["αυγούστου", "αυγ"],
        &["σεπτεμβρίου", "σεπ"], &["οκτωβρίου", "οκτ"], &["νοεμβρίου", "νοε"], &["δεκεμβρίου", "δεκ"],
    ] },
    Months { sample: "03 Kasım 2022", names: [
        &["ocak"], &["şubat"], &["mart"], &["nisan"], &["mayıs"], &["haziran"], &["temmuz"], &["ağustos"],
        &["eylül"], &["ekim"], &["kasım"], &["aralık"],
    ] },
    Months { sample: "3 tháng 11, 2022", names: [
        &["tháng 1", "tháng một"], &["tháng 2", "tháng hai"], &["tháng 3", "tháng ba"],
        &["tháng 4", "tháng tư"], &["tháng 5", "tháng năm"], &["tháng 6", "tháng sáu"],
        &["tháng 7", "tháng bảy"], &["tháng 8", "tháng tám"], &["tháng 9", "tháng chín"],
        &["tháng 10", "tháng mười"], &["tháng 11"], &["tháng 12"],
    ] },
    Months { sample: "3 Nopember 2022", names: [
        &["januari"], &["februari", "peb"], &["maret"], &["april"], &["mei"], &["juni"], &["juli"],
        &["agustus", "agu", "ogos"], &["september"], &["oktober"], &["november", "nopember"],
        &["desember", "disember"],
    ] },
    Months { sample: "3 de novembre de 2022", names: [
        &["gener"], &["febrer"], &["març"], &["abril"], &["maig"], &["juny"], &["juliol"], &["agost"],
        &["setembre"], &["octubre"], &["novembre"], &["desembre"],
    ] },
    Months { sample: "3. november 2022", names: [
        &["jaanuar"], &["veebruar"], &["märts"], &["aprill"], &["mai"], &["juuni"], &["juuli"], &["august"],
        &["september"], &["oktoober"], &["november"], &["detsember"],
    ] },
    Months { sample: "2022 m. lapkričio 3 d.", names: [
        &["sausio"], &["vasario"], &["kovo"], &["balandžio"], &["gegužės"], &["birželio"], &["liepos"],
        &["rugpjūčio"], &["rugsėjo"], &["spalio"], &["lapkričio"], &["gruodžio"],
    ] },
    Months { sample: "3 نوفمبر 2022", names: [
        &["يناير", "كانون الثاني"], &["فبراير", "شباط"], &["مارس", "آذار"], &["أبريل", "نيسان"],
        &["مايو", "أيار"], &["يونيو", "حزيران"], &["يوليو", "تموز"], &["أغسطس", "آب"], &["سبتمبر", "أيلول"],
        &["أكتوبر", "تشرين الأول"], &["نوفمبر", "تشرين الثاني"], &["ديسمبر", "كانون الأول"],
    ] },
    Months { sample: "3 בנובמבר 2022", names: [
        &["ינואר", "בינואר"], &["פברואר", "בפברואר"], &["מרץ", "במרץ"], &["אפריל", "באפריל"], &["מאי", "במאי"],
        &["יוני", "ביוני"], &["יולי", "ביולי"], &["אוגוסט", "באוגוסט"], &["ספטמבר", "בספטמבר"],
        &["אוקטובר", "באוקטובר"], &["נובמבר", "בנובמבר"], &["דצמבר", "בדצמבר"],
    ] },
    Months { sample: "3 नवंबर 2022", names: [
        &["जनवरी"], &["फ़रवरी", "फरवरी"], &["मार्च"], &["अप्रैल"], &["मई"], &["जून"], &["जुलाई"], &["अगस्त"],
        &["सितंबर", "सितम्बर"], &["अक्टूबर"], &["नवंबर", "नवम्बर"], &["दिसंबर", "दिसम्बर"],
    ] },
];
