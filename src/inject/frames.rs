//! Frames: which classes of words make a sentence that only a thief or a pirate's tool writes.
//!
//! Knows classes, not words. A frame is data: the classes that must all be there, and what it weighs. How
//! dense the words stand in the sentence is weighed apart.

use super::words::{
    AUTHOR, CALL, CHANNEL, COMPILE, CONTINUE, Classes, DEAL, DISGUISED, ELSEWHERE, FICTION, FREE, LATEST, LEGAL, PAY, PUBLISH,
    READER, REMEMBER, REPORT, SEARCH, SELL, SITE, SUPPORT, THEFT, VICE, WORK,
};

/// Stands for a domain in the table: no word, but like one.
pub(super) const DOMAIN: Classes = 1 << 30;

/// Stands for a number as long as that of an account or a group.
pub(super) const NUMBER: Classes = 1 << 29;

/// Stands for a number in digits of several kinds.
pub(super) const MIXED: Classes = 1 << 28;

/// Stands for a handle.
pub(super) const HANDLE: Classes = 1 << 27;

/// Stands for an address for mail.
pub(super) const MAIL: Classes = 1 << 26;

/// A frame: of each group at least one class.
#[derive(Debug)]
pub(super) struct Frame {
    /// What the evidence calls it.
    pub(super) name: &'static str,
    groups: &'static [Classes],
    /// How many different words must speak for the frame's classes.
    words: usize,
    /// In the units of `weigh`.
    pub(super) weight: f64,
    /// Whether several sentences may make it together.
    pub(super) together: bool,
    /// Sentences that meet it.
    #[cfg_attr(not(test), expect(dead_code, reason = "the proof of a frame is read by tests"))]
    hits: &'static [&'static str],
    /// Sentences that do not meet it, or not densely enough to be believed.
    #[cfg_attr(not(test), expect(dead_code, reason = "the proof of a frame is read by tests"))]
    spares: &'static [&'static str],
}

/// The frames. Weights were set by hand, a point for each class that honest sentences rarely join, and
/// checked on one half of `spam_dev` and on the gold text of zh, daniel, fundus and `wcxb_dev`.
pub(super) const FRAMES: &[Frame] = &[
    Frame {
        name: "remember-site",
        groups: &[REMEMBER, SITE | DOMAIN],
        words: 2,
        weight: 3.0,
        together: true,
        hits: &["请记住本站域名", "Please bookmark this site example.com"],
        spares: &["她记住了那个地方"],
    },
    Frame {
        name: "read-elsewhere",
        groups: &[CALL | SEARCH, SITE | DOMAIN | CHANNEL, FICTION],
        words: 3,
        weight: 2.5,
        together: true,
        hits: &["更多精彩小说请访问雪夜书屋", "Visit example.com for the latest chapters", "Читайте новые главы на сайте"],
        spares: &["He went to visit the old house"],
    },
    Frame {
        name: "latest-at",
        groups: &[LATEST, SITE | DOMAIN, FICTION],
        words: 2,
        weight: 2.0,
        together: false,
        hits: &["最新章节尽在雪夜小说网"],
        spares: &["最新的消息"],
    },
    // What shops, papers, manuals and footnotes write as well: a frame for what is spelled oddly or repeats.
    Frame {
        name: "published-at",
        groups: &[FICTION, PUBLISH | COMPILE, DOMAIN],
        words: 2,
        weight: 1.75,
        together: false,
        hits: &["This chapter is updated by example.com", "Truyện được copy tại example.vn"],
        spares: &["The chapter was published in 1931"],
    },
    Frame {
        name: "visit",
        groups: &[CALL | SEARCH, DOMAIN, WORK | LATEST],
        words: 3,
        weight: 1.0,
        together: false,
        hits: &["Visit example.com for more"],
        spares: &["He went to visit the old house"],
    },
    Frame {
        name: "newest-at",
        groups: &[LATEST, DOMAIN],
        words: 2,
        weight: 0.5,
        together: false,
        hits: &["Newest update on example.com"],
        spares: &["最新的消息"],
    },
    Frame {
        name: "content-from",
        groups: &[WORK | LATEST, PUBLISH | COMPILE, DOMAIN],
        words: 2,
        weight: 1.0,
        together: false,
        hits: &["The source of this content is example.com"],
        spares: &["The text was published in 1931"],
    },
    Frame {
        name: "colophon",
        groups: &[FICTION, COMPILE, SITE | DOMAIN | LEGAL],
        words: 3,
        weight: 3.0,
        together: false,
        hits: &["本书由雪夜电子书论坛收集整理", "本书来自www.example.cn免费txt小说下载站"],
        spares: &["本书由他的学生整理"],
    },
    Frame {
        name: "disclaimer",
        groups: &[LEGAL, LEGAL | WORK | SITE],
        words: 3,
        weight: 2.5,
        together: true,
        hits: &["本书来自互联网，版权归原作者所有，请在24小时内删除"],
        spares: &["法院要求二十四小时内交出文件"],
    },
    Frame {
        name: "trap",
        groups: &[THEFT, WORK | AUTHOR, REPORT | ELSEWHERE],
        words: 3,
        weight: 4.75,
        together: true,
        hits: &[
            "This tale has been unlawfully lifted; report any sightings of this story",
            "If you find this novel elsewhere, know that it has been stolen. Report it.",
        ],
        spares: &["The painting was stolen in 1911"],
    },
    Frame {
        name: "trap-support",
        groups: &[SUPPORT | AUTHOR, CALL, ELSEWHERE | LATEST, WORK],
        words: 4,
        weight: 3.5,
        together: true,
        hits: &["Support the author by reading this novel on the original site"],
        spares: &["Readers support the author"],
    },
    Frame {
        name: "author-credit",
        groups: &[SUPPORT, AUTHOR, WORK, CALL],
        words: 4,
        weight: 3.0,
        together: true,
        hits: &["Love this novel? Read it there to make sure that the author gets credit"],
        spares: &["The author thanks his readers for their support"],
    },
    Frame {
        name: "trap-platform",
        groups: &[SUPPORT, AUTHOR, CALL, ELSEWHERE],
        words: 4,
        weight: 3.5,
        together: true,
        hits: &["Discover and support the author on the platform they originally published on"],
        spares: &["They support the author"],
    },
    Frame {
        name: "true-home",
        groups: &[WORK, ELSEWHERE, CALL | PUBLISH, CALL],
        words: 4,
        weight: 3.0,
        together: true,
        hits: &["This book's true home is on another platform. Check it out there"],
        spares: &["The book was originally a letter"],
    },
    Frame {
        name: "published-on",
        groups: &[PUBLISH, DOMAIN],
        words: 2,
        weight: 0.75,
        together: false,
        hits: &["chaptrs are published on example.com"],
        spares: &["The law was published on Monday"],
    },
    Frame {
        name: "made-by",
        groups: &[COMPILE, DOMAIN],
        words: 2,
        weight: 0.75,
        together: false,
        hits: &["Scanned by example.com"],
        spares: &["The coast was scanned twice"],
    },
    Frame {
        name: "pass-on",
        groups: &[REMEMBER, READER, WORK | CALL | SITE],
        words: 3,
        weight: 2.5,
        together: true,
        hits: &["喜欢请向您的朋友推荐本书"],
        spares: &["他记住了各位"],
    },
    Frame {
        name: "report-error",
        groups: &[REPORT, WORK | REPORT],
        words: 2,
        weight: 2.0,
        together: false,
        hits: &["章节错误，点此举报（免注册）"],
        spares: &["他向警察局报案"],
    },
    Frame {
        name: "paywall",
        groups: &[PAY, PAY | CONTINUE, WORK | CONTINUE | CALL],
        words: 3,
        weight: 3.0,
        together: true,
        hits: &["Become a VIP to unlock this chapter", "本章为付费章节，请订阅后继续阅读"],
        spares: &["The premium was paid every month"],
    },
    Frame {
        name: "mixed-account",
        groups: &[MIXED, CHANNEL | DISGUISED | VICE | FICTION | SELL | FREE],
        words: 2,
        weight: 6.0,
        together: false,
        hits: &["本书群号⑥③①-零④壹-⑤②九，进群发红包"],
        spares: &["群号 739 512 046", "第三 12 34 页的频道"],
    },
    Frame {
        name: "offer-by-account",
        groups: &[CHANNEL | DISGUISED, HANDLE | NUMBER, VICE | FREE],
        words: 4,
        weight: 3.5,
        together: false,
        hits: &["副業で月収アップ 今だけ公式LINE追加 @snow88kk"],
        spares: &["预约请加微信号 yy_clinic01"],
    },
    Frame {
        name: "read-on-by-account",
        groups: &[CHANNEL, HANDLE, FICTION | CONTINUE, CALL],
        words: 4,
        weight: 3.0,
        together: false,
        hits: &["Chap sau vào group Tele: @snowhut_vip"],
        spares: &["Die Redaktion ist bei Telegram unter @snowhut_news", "本文首发于雪屋公众号（snowhut39）"],
    },
    Frame {
        name: "trade-at",
        groups: &[VICE, SELL, DOMAIN | HANDLE | NUMBER],
        words: 4,
        weight: 3.5,
        together: false,
        hits: &["Comprar kamagra sin receta envio 24h example.top"],
        spares: &["The casino closed in May, says example.com"],
    },
    Frame {
        name: "disguised-channel",
        groups: &[DISGUISED, CALL | REMEMBER | CONTINUE, CALL | CONTINUE | WORK | REMEMBER],
        words: 3,
        weight: 4.0,
        together: false,
        hits: &["后续内容请关注公重号，继续阅读"],
        spares: &["他敲门，扣扣两声"],
    },
    Frame {
        name: "remember-spelled",
        groups: &[DISGUISED, REMEMBER],
        words: 2,
        weight: 5.0,
        together: false,
        hits: &["认准雪屋读书点西西，别走丢"],
        spares: &["他记住了点心的味道"],
    },
    Frame {
        name: "keep-following",
        groups: &[REMEMBER, FICTION, REMEMBER | READER],
        words: 3,
        weight: 3.0,
        together: false,
        hits: &["牢记雪屋，追书永不迷路"],
        spares: &["读者们记住了这个名字"],
    },
    Frame {
        name: "free-hearing",
        groups: &[CALL, FICTION, FREE],
        words: 4,
        weight: 2.0,
        together: false,
        hits: &["戳这里收听有声剧，首月免费"],
        spares: &["She read the book for free"],
    },
    Frame {
        name: "search-for-site",
        groups: &[SEARCH, FICTION, CALL | SITE | LATEST | WORK | DOMAIN],
        words: 2,
        weight: 2.5,
        together: false,
        hits: &["最新章节免费阅读百度一下雪屋夜书", "百度搜索雪夜小说网"],
        spares: &["他在房间里搜索了一遍"],
    },
    Frame {
        name: "channel",
        groups: &[CHANNEL, CALL | REMEMBER | SEARCH, READER | WORK | LATEST | FREE],
        words: 3,
        weight: 2.5,
        together: false,
        hits: &["扫码关注公众号免费阅读全文", "书友群号欢迎各位加入"],
        spares: &["他用微信给她发了消息"],
    },
    Frame {
        name: "follow-for-a-gift",
        groups: &[CHANNEL, CALL, FREE],
        words: 4,
        weight: 3.0,
        together: false,
        hits: &["微信扫一扫关注公众号领取大礼包"],
        spares: &["他用微信领取了红包"],
    },
    Frame {
        name: "account-number",
        groups: &[CHANNEL, NUMBER],
        words: 2,
        weight: 2.5,
        together: false,
        hits: &["书友交流QQ群：123456789"],
        spares: &["他在微信上说了三遍"],
    },
    Frame {
        name: "disguised-account",
        groups: &[DISGUISED, NUMBER],
        words: 2,
        weight: 6.5,
        together: false,
        hits: &["加葳芯：123456789"],
        spares: &["他在微信上说了三遍"],
    },
    Frame {
        name: "turn-page",
        groups: &[CONTINUE, CALL | WORK | CONTINUE],
        words: 2,
        weight: 2.5,
        together: true,
        hits: &["本章未完，请点击下一页继续阅读"],
        spares: &["她翻页很快"],
    },
    Frame {
        name: "lure",
        groups: &[CALL | SEARCH | REMEMBER | CONTINUE, SITE | CHANNEL | DISGUISED, FICTION | LATEST | FREE],
        words: 4,
        weight: 2.0,
        together: false,
        hits: &["Scan the QR code to install our app, free of charge", "Установите приложение и читайте новые главы бесплатно"],
        spares: &["The new site of the library is open to all readers"],
    },
    Frame {
        name: "made-by-mail",
        groups: &[COMPILE, LEGAL, MAIL | DOMAIN],
        words: 3,
        weight: 2.5,
        together: false,
        hits: &["雪屋工作室制作 版权属于作者 snow.hut@example.com"],
        spares: &["Copyright questions go to snow.hut@example.com"],
    },
    Frame {
        name: "scan-and-follow",
        groups: &[CHANNEL, CALL],
        words: 3,
        weight: 1.75,
        together: false,
        hits: &["长按识别二维码关注我们"],
        spares: &["He scanned the page twice"],
    },
    Frame {
        name: "app-at",
        groups: &[CHANNEL, DOMAIN, FICTION],
        words: 4,
        weight: 2.0,
        together: false,
        hits: &["追书神器雪屋，能听书，安卓都有：example.xyz"],
        spares: &["The app of the library is described at example.com"],
    },
    Frame {
        name: "testimony",
        groups: &[VICE | DEAL, MAIL | NUMBER | HANDLE, SELL | CALL],
        words: 4,
        weight: 3.0,
        together: false,
        hits: &["A recovery expert got my lost bitcoin back, contact him via email: snow.hut@example.com"],
        spares: &["Write to the editors at snow.hut@example.com"],
    },
    Frame {
        name: "deal-at",
        groups: &[DEAL, SELL, DOMAIN | HANDLE | NUMBER | CHANNEL],
        words: 5,
        weight: 2.0,
        together: false,
        hits: &["毕业证成绩单学历低息放款在线客服微信123456789"],
        spares: &["她拿到毕业证的那天，在微信上告诉了母亲"],
    },
    Frame {
        name: "trade",
        groups: &[VICE, SELL | DOMAIN],
        words: 3,
        weight: 2.5,
        together: false,
        hits: &["Situs Slot Gacor Hari Ini Link Resmi RTP Tinggi", "cheap jerseys nba jerseys wholesale"],
        spares: &["The casino closed in May"],
    },
];

impl Frame {
    /// Whether a sentence with these classes meets the frame; for each of its words its classes, and how many more
    /// words speak for the frame.
    pub(super) fn is_met(&self, classes: Classes, words: impl Iterator<Item = Classes>, more: usize) -> bool {
        let all = self.groups.iter().fold(0, |all, group| all | group);
        self.groups.iter().all(|group| classes & group != 0) && words.filter(|word| word & all != 0).count() + more >= self.words
    }
}

#[cfg(test)]
mod tests {
    use super::super::{account, domain, mix::Mix, words};
    use super::*;

    fn mix(text: &str) -> Mix {
        let mut mix = Mix::default();
        for class in [(text.contains("123456789"), NUMBER), (account::mail(text).is_some(), MAIL)] {
            mix.add(if class.0 { class.1 } else { 0 }, class.0);
        }
        if account::mixed(text).is_some() {
            mix.add(MIXED | NUMBER, true);
        } else if account::handle(text).is_some() {
            mix.add(HANDLE, true);
        }
        for word in words::find(text, words::is_plain(text)) {
            mix.add(word.classes, true);
        }
        for _ in domain::find(text) {
            mix.add(DOMAIN, true);
        }
        mix
    }

    #[test]
    fn every_frame_has_its_proof() {
        for frame in FRAMES {
            assert!(!frame.hits.is_empty() && !frame.spares.is_empty() && frame.words > 1, "{}", frame.name);
            for hit in frame.hits {
                let mix = mix(hit);
                let all = frame.groups.iter().fold(0, |all, group| all | group);
                let words = mix.count(all);
                let met = frame.groups.iter().all(|group| mix.classes & group != 0);
                assert!(met && words >= frame.words, "{}: {hit:?} has {:b}, {words} words", frame.name, mix.classes);
            }
            for spare in frame.spares {
                assert!(mix(spare).frame().is_none(), "{}: {spare:?} meets {:?}", frame.name, mix(spare).frame());
            }
        }
    }
}
