//! Names that stand alone in a line: what they begin with, or how they are written, gives them away.
//!
//! Knows family names. Must not know where on a page the line stands.

use super::lines::{self, Facts};
use super::people::reads_like_person;
use super::roles;
use crate::document::is_cjk;
use crate::skeleton::is_hangul;

/// The hundred most frequent family names of Chinese, in both ways of writing, and a few more: what
/// stands alone in brackets at the end of an article is a name if it begins with one.
const FAMILIES: &str = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏锺鍾汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文欧歐洪温溫樊游";

/// The same of Korean: names in nine of ten passports.
const KOREAN_FAMILIES: &str = "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공";

/// The same of Japanese: every second person has one of them.
const JAPANESE_FAMILIES: &str = "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田 中川 松田 竹内 小野 中山 田村 石田 和田 森田 工藤 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 高田 丸山 増田 杉山 村田 大塚 小山 藤本 平野 新井 上野 河野 野口 武田 松井 菊地 菊池 千葉 岩崎 桜井 木下 野村 松尾 佐野 大西 杉本 久保 久保田 市川 古川 島田 水野 川口 小松 服部 西川 大久保 望月 樋口 飯田 川村 吉川 浜田 荒木 熊谷 荒井 五十嵐 岩田 秋山 土屋 松下 本田 矢野 広瀬 山内 川崎 川上 小池 大島 黒田 富田 関口 須藤 福島 星野 奥村 早川 永井 三宅 児玉 石原 内藤 松原";

/// How names of places and offices end that begin as those families do.
const PLACES: [char; 16] = ['県', '市', '区', '町', '村', '郡', '駅', '社', '局', '部', '署', '課', '店', '学', '院', '会'];

/// Characters of a text that are looked at, and how many kana among them a text in Japanese has at least.
const SAMPLE: usize = 2_000;
const KANA: usize = 20;

/// The person in a line that says beside the name what they are to the paper: `Ada Brook | Senior Writer`.
pub(super) fn beside_trade(line: &str) -> Option<&str> {
    let mut parts = line.split(['|', '•', '·']).map(str::trim);
    let (person, trade) = (parts.next()?, parts.next()?);
    (reads_like_person(person) && roles::is_trade(trade)).then_some(person)
}

/// The name of somebody in Han characters or Hangul, where it is the only word in them.
pub(super) fn lone_name(facts: &Facts, line: &str, japanese: bool) -> Option<String> {
    if !line.chars().any(is_cjk) {
        return None;
    }
    // `林一舟/南岸日报`: for whom stands behind.
    if let Some((name, paper)) = line.split_once(['/', '／'])
        && is_name(name.trim(), japanese)
        && lines::is_paper(paper.trim())
    {
        return Some(name.trim().to_owned());
    }
    let left = facts.left(line);
    let mut words = left.split_whitespace().filter(|word| word.chars().any(is_cjk));
    let (word, None) = (words.next()?, words.next()) else { return None };
    // `posted @ 2022-11-03 07:30 河边人`: nothing but a name is left.
    let is_posted = line.starts_with("posted") || line.starts_with("Posted");
    (is_name(word, japanese) || is_posted).then(|| word.to_owned())
}

/// Whether characters of Han or Hangul begin as names of people do, and are as many. `japanese`: whether names may be
/// those of Japanese.
pub(super) fn is_name(word: &str, japanese: bool) -> bool {
    match word.chars().count() {
        3 if word.chars().all(is_hangul) => word.chars().next().is_some_and(|c| KOREAN_FAMILIES.contains(c)),
        2 | 3 if word.chars().all(is_cjk) && begins_as_name(word) => true,
        3..=5 if japanese && word.chars().all(is_cjk) => {
            let own = JAPANESE_FAMILIES.split(' ').find_map(|family| word.strip_prefix(family));
            own.is_some_and(|own| !own.is_empty() && !own.ends_with(PLACES))
        }
        _ => false,
    }
}

/// Whether a text begins with a family name of Chinese.
pub(super) fn begins_as_name(text: &str) -> bool {
    text.chars().next().is_some_and(|c| FAMILIES.contains(c))
}

/// Whether a text is in Japanese, as far as its beginning tells.
pub(super) fn is_japanese(text: &str) -> bool {
    !text.is_ascii() && text.chars().take(SAMPLE).filter(|c| matches!(c, '\u{3040}'..='\u{30ff}')).nth(KANA).is_some()
}

/// The name below a text that is signed as papers of the East do, the family name in capitals: `Анна РЕЧНАЯ.`
pub(super) fn capital_signature(line: &str) -> Option<&str> {
    let bare = line.trim_end_matches(['.', ',', ' ']);
    let (given, family) = bare.split_once(' ').filter(|(_, family)| !family.contains(' '))?;
    let is_capital = |c: char| c.is_uppercase() || c == '-';
    let fits = reads_like_person(bare)
        && family.chars().count() > 3
        && family.chars().all(is_capital)
        && given.chars().skip(1).all(char::is_lowercase)
        && given.chars().count() > 2;
    fits.then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_their_families() {
        for (word, japanese) in [("林一舟", false), ("何青", false), ("박물결", false), ("山田太郎", true), ("佐々木花子", true)]
        {
            assert!(is_name(word, japanese), "{word}");
        }
        for (word, japanese) in [("山田太郎", false), ("千葉県", true), ("中山大学", true), ("河边", false), ("水泵", false)]
        {
            assert!(!is_name(word, japanese), "{word}");
        }
        assert!(is_japanese(&"川の水位は一晩で上がりました。".repeat(4)));
        assert!(!is_japanese("河水一夜之间上涨了两米。"));
    }

    #[test]
    fn signatures_and_trades_are_told_by_how_they_are_written() {
        assert_eq!(capital_signature("Анна РЕЧНАЯ."), Some("Анна РЕЧНАЯ"));
        assert_eq!(capital_signature("РИА НОВОСТИ"), None);
        assert_eq!(capital_signature("Анна Речная"), None);
        assert_eq!(beside_trade("Ada Brook | Senior Writer | 3 May 2021"), Some("Ada Brook"));
        assert_eq!(beside_trade("Quiet Rivers | Boats"), None);
    }
}
