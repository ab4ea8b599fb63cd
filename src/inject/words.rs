//! The words that promotion, traps and colophons are made of, by class and language.
//!
//! Knows words and their classes. Must not know any name: no site, no shop, no product. What a sentence
//! made of such words means is for the frames.
//!
//! Words are compared folded: look-alike letters, width, case and marks on letters say nothing.

use super::lexicon::LEXICON;
use super::signs;
use crate::skeleton::{Skeleton, is_cjk, is_letter};
use crate::span::TextRange;
use crate::steps::step_by;

/// A set of classes, one bit each.
pub(super) type Classes = u32;

/// A place on the net, in general words: `this site`, `网址`.
pub(super) const SITE: Classes = 1;
/// A channel beside the site: app, group, account, code to scan.
pub(super) const CHANNEL: Classes = 1 << 1;
/// What is read: chapter, novel, story.
pub(super) const WORK: Classes = 1 << 2;
/// Channels spelled so that no filter sees them.
pub(super) const DISGUISED: Classes = 1 << 23;
/// What pirates of stories trade in: the words that no shop, paper or manual has beside its address.
pub(super) const FICTION: Classes = 1 << 22;
/// Praise of speed and completeness: latest, full, first.
pub(super) const LATEST: Classes = 1 << 3;
/// Asks to go somewhere or do something.
pub(super) const CALL: Classes = 1 << 4;
/// Asks to keep something for the next time or to pass it on.
pub(super) const REMEMBER: Classes = 1 << 5;
/// Names searching.
pub(super) const SEARCH: Classes = 1 << 6;
/// Addresses readers.
pub(super) const READER: Classes = 1 << 7;
/// Costs nothing, has no advertisements.
pub(super) const FREE: Classes = 1 << 8;
/// Compiling, scanning, uploading, providing.
pub(super) const COMPILE: Classes = 1 << 9;
/// Disclaims: rights, deletion, trial use.
pub(super) const LEGAL: Classes = 1 << 10;
/// Publishing somewhere.
pub(super) const PUBLISH: Classes = 1 << 11;
/// Taken without leave.
pub(super) const THEFT: Classes = 1 << 12;
/// Reporting.
pub(super) const REPORT: Classes = 1 << 13;
/// The one who wrote it.
pub(super) const AUTHOR: Classes = 1 << 14;
/// Standing by somebody.
pub(super) const SUPPORT: Classes = 1 << 15;
/// Another place than this one.
pub(super) const ELSEWHERE: Classes = 1 << 16;
/// Trades that live by inserted links: gambling, pills, replicas, loans, essays.
pub(super) const VICE: Classes = 1 << 17;
/// Buying and bonuses.
pub(super) const SELL: Classes = 1 << 18;
/// Reading on, turning the page.
pub(super) const CONTINUE: Classes = 1 << 19;
/// Paying before reading on.
pub(super) const PAY: Classes = 1 << 21;
/// Pages that are counted.
pub(super) const PAGE: Classes = 1 << 20;
/// Trades that honest texts have their own words for as often: loans, jobs, odds, fortunes.
pub(super) const DEAL: Classes = 1 << 24;
/// Spelled with signs that stand for letters: `p@ge`.
pub(super) const HIDDEN: Classes = 1 << 25;

/// Letters of a word that is believed when signs are read as letters.
const SIGNED: usize = 4;

/// Words by class, parted by `|`; `*` at the end lets the word go on. Collected by thinking each class
/// through language by language; what a word adds is decided by the frames it stands in.
pub(super) const WORDS: &[(Classes, &str)] = &[
    // Fiction and its chapters, in all languages.
    (
        FICTION,
        "小说网|小說網|小说站|书屋|書屋|书城|書城|文学网|文學網|中文网|中文網|电子书|電子書|书库|書庫|书吧|書吧|阅读网|閱讀網|看书网|读书网|书网|書網|文学站|小说吧|书馆|书斋|书阁|书楼|书苑|文库|看书吧|书友群|书友|書友|小说|小說|章节|章節|全文|全集|全本|txt|本书|本書|此书|连载|連載|好书|好書|正文|漫画|漫畫|新书|看书|看書|最新章节|最新章節|最新最全|全文阅读|全文閱讀|免费阅读|免費閱讀|在线阅读|線上閱讀|抢先阅读|无弹窗|無彈窗|无错章节|更新最快|最快更新|超快更新|首发|手打|加入书架|加入書架|手机看书",
    ),
    (
        FICTION,
        "chapter|chapters|novel|novels|ebook|ebooks|manga|webnovel|webnovels|manhwa|reading experience|light novel|light novels",
    ),
    (FICTION, "truyen|chuong|tieu thuyet|bab|komik|นิยาย|ตอน|มังงะ|глав*|книг*|роман*|новелл*|манг*|электронной библиотеке"),
    (
        FICTION,
        "capitulo|capitulos|novela|novelas|chapitre|chapitres|kapitel|romane|capitolo|capitoli|rozdzial*|powiesc*|bolum*|yeni bolumler|小説|漫画|最新話|全話|소설|웹툰|챕터|최신 회차|رواية|الفصل",
    ),
    (WORK | REMEMBER, "推荐本书|推薦本書"),
    (DISGUISED, "薇信|葳芯|葳信|微芯|徽信|溦信|威信号|加薇|加葳|v信|扣扣|裙号|扣裙|企鹅号|tele gram"),
    // Chinese, simplified and traditional.
    (
        SITE,
        "本站|本網站|本网站|网站|網站|网址|網址|域名|小说网|小說網|小说站|书屋|書屋|书城|書城|文学网|文學網|中文网|中文網|电子书|電子書|书库|書庫|书吧|書吧|论坛|論壇|阅读网|閱讀網|看书网|读书网|手机站|电脑站|下载站|书网|書網|首发站|官网|官網|文学站|阅读器|小说吧|书馆|书斋|书阁|书楼|书苑|文库|看书吧|我们:|我們:|地址",
    ),
    (
        CHANNEL,
        "qq群|扣扣|扣扣裙|裙号|薇信|葳芯|加微|加薇|微信号|微芯|v信|进群|群主|群号|群號|加群|书友群|交流群|读者群|微信号|公众号|公眾號|公众微信|微信公众|订阅号|客户端|客戶端|app|二维码|二維碼|wap|贴吧|微信|手机版|手機版|微博",
    ),
    (
        WORK,
        "小说|小說|章节|章節|全文|全集|全本|txt|本书|本書|此书|本作品|该作品|连载|連載|书籍|書籍|好书|好書|正文|作品|漫画|漫畫|电子书|書刊|本文|新书|美文|阅读|閱讀|看书|看書",
    ),
    (
        LATEST | WORK,
        "最新章节|最新章節|最新最全|全文阅读|全文閱讀|免费阅读|免費閱讀|在线阅读|線上閱讀|抢先阅读|无弹窗|無彈窗|无错章节|更新最快|最快更新|更新速度|超快更新|首发",
    ),
    (LATEST, "最新|最快|最全|抢先|搶先|首發|精校|无错|無錯|手打|高速|更新|更多|精彩|精品|热门|正版"),
    (
        CALL,
        "敬请|敬請|欢迎|歡迎|访问|訪問|登陆|登陸|登录|登錄|光临|光臨|关注|關注|加入|添加|下载|下載|扫描|掃描|扫一扫|扫码|前往|移步|尽在|盡在|就上|就来|就到|请到|請到|请上|請上|请去|请看|请用|请在|请点|点击|浏览|瀏覽|请大家|跳转|转到|复制",
    ),
    (CALL | REMEMBER, "请记住|請記住|请收藏|請收藏|记得收藏|求收藏|加入书签|加入書籤|加入书架|加入書架|求推荐票|求月票|投推荐票"),
    (
        REMEMBER,
        "记住|記住|牢记|牢記|收藏|书签|書籤|别忘|別忘|推荐本书|阅读记录|记录本次|下次阅读|推荐给|推薦給|告诉您|告诉你|分享给|告訴",
    ),
    (SEARCH, "百度|搜索|谷歌|搜一下|搜尋|搜狗|一下"),
    (READER, "读者|讀者|书友|書友|手机用户|手機用戶|手机阅读|手机看书|手机同步|各位|广大|朋友|您|大家|小伙伴"),
    (FREE, "领取|大礼包|礼包|福利|免费|免費|提供|无广告|無廣告|服务|交流"),
    (COMPILE, "整理|收集|搜集|上传|上傳|制作|製作|校对|校對|提供|发布|收藏|转载|轉載|录入|扫校|分享|来自|来源|采集|抓取"),
    (
        LEGAL,
        "版权归|版權歸|归原作者|归作者|24小时|二十四小时|仅供|僅供|学习交流|交流学习|试读|預覽|预览|来自互联网|来自网络|来源于网络|来源互联网|不做任何负责|不负责|不承担|免责声明|侵犯|商业用途|购买正版|支持正版|自行删除|立即删除|删除|任何关系|版权所有|存储空间|请勿用于|仅作|网上传|网络转载|转载自网络|自网络",
    ),
    (AUTHOR, "原作者|作者"),
    (REPORT, "点此举报|章节错误|内容错误|报错|免注册|举报"),
    (
        VICE,
        "赌场|博彩|娱乐城|六合彩|时时彩|北京赛车|pk10|特码|开奖|投注|彩金|真人棋牌|博彩平台|百家乐|彩票平台|赌博|棋牌|时时彩|代孕|办证|办理毕业证|发票代开|代开发票|壮阳|伟哥|迷药|高仿|裸聊|援交|贷款|网贷|老虎机|体育投注|真人娱乐|娱乐城",
    ),
    (
        SELL,
        "开户|在线开户|注册即送|注册送|送彩金|送|下载|计划|直播|官网|优惠|返利|代理|投注|官方网站|下注|充值|加盟|包邮|批发|购买|平台",
    ),
    (PAY, "vip|解锁|付费|订阅后|开通会员|会员|充值|余下|剩余|登录后|购买后|订阅本章|书币|本章为"),
    (CONTINUE, "还没完|還沒完|未完待续|未完待續|本章未完|下一页|下一頁|继续阅读|繼續閱讀|后面更精彩|翻页|章节末"),
    (PAGE, "第|页|頁|共"),
    // English.
    (SITE, "site|website|web site|sites|websites|webpage|homepage|platform|domain|url|online library"),
    (CHANNEL, "app|telegram|discord|whatsapp|wechat|qr code|android|ios|patreon|newsletter"),
    (
        WORK,
        "chapter|chapters|novel|novels|story|stories|tale|narrative|book|ebook|ebooks|episode|episodes|manga|fiction|content|text|releases|updates|series|webnovel|webnovels|manhwa|reading experience|version|versions|copy|release",
    ),
    (
        LATEST,
        "latest|newest|most up-to-date|up-to-date|up to date|most recent|updated|most update|full|free|fastest|first at|new|more|best|current|advanced|ahead|uncensored|complete",
    ),
    (LATEST | ELSEWHERE, "original|official|genuine|authentic|rightful"),
    (
        CALL,
        "visit|love this|enjoying this|loving this|did you know this|you could be reading|you might be reading|check out|check it out|check them out|head to|head over|go to|look for|seek out|find|discover|follow|join|download|read|browse|please read|explore|enjoy|experience|get|finding|reading|searching|visiting",
    ),
    (REMEMBER, "bookmark|add to favorites|add to library|remember this site|remember our site|remember us|share this"),
    (SEARCH, "search|google|google search|googl search"),
    (
        READER,
        "iyi okumalar|приятного чтения|спасибо, что читаете|terima kasih sudah membaca|cam on ban da doc|readers|everyone|come back|dear reader|dear readers",
    ),
    (FREE, "for free|free of charge|no ads|ad-free|without ads|no pop-ups"),
    (
        COMPILE,
        "compiled|uploaded|scanned|digitized|generated by|proofed|scanned by|converted by|converted|provided|ebook by|brought to you|transcribed|ripped|produced by",
    ),
    (
        LEGAL,
        "all rights belong|copyright belongs|delete it within|within 24 hours|for personal use|evaluation only|for preview|disclaimer|respective owners|not own",
    ),
    (
        PUBLISH,
        "published|updated|released|posted|hosted|uploaded|provided|sourced|source|belongs|originates|taken from|copied from|translated|appeared|available|first appeared|true home",
    ),
    (
        THEFT,
        "stolen|pirated|pirate|unlawful|unlawfully|illegally|illicitly|purloined|misappropriated|pilfered|lifted|without permission|without the author's|without consent|without authorization|without authorisation|without approval|unauthorized|unauthorised|theft|piracy|plagiarized|plagiarised|appropriated|rightfully|rightful|not meant to be|taken from",
    ),
    (REPORT, "report|flag|reported|flag the listing"),
    (AUTHOR, "author|authors|author's|creator|creators|writer|writers|translator|translators"),
    (SUPPORT, "support|supporting|credit|support they deserve|help support|help the author|help them"),
    (
        ELSEWHERE,
        "amazon|elsewhere|other site|other sites|another site|different site|a different website|original site|original website|another platform|different platform|preferred platform|pirate site|anywhere else|anywhere but|retailer's site|the retailer|other than|originally|true home|preferred platform",
    ),
    (
        VICE,
        "casino|casinos|slot|slots|jackpot|poker|sportsbook|betting|gambling|blackjack|roulette|erectile|viagra|cialis|levitra|tadalafil|sildenafil|pills|drugstore|generic|rx|pharmacy|payday|replica|crypto|bitcoin|trading bot|jerseys|jersey|handbags|escort|escorts|essay writing|forex|steroids|weight loss pills|without prescription|loan|loans|porn|hookup|louboutin|vuitton|outlet",
    ),
    (
        SELL,
        "buy|cheap|discount|bonus|promo code|promo|online|store online|overnight|delivery|comparison|canadian|no rx needed|clearance|designer|% off|earn|daily|join now|best quality|sale|order|free shipping|wholesale|price|sale|for sale|best|deposit|link|win|easy",
    ),
    (
        PAY,
        "unlock|unlocked|locked|vip|premium|become a|advance chapters|advanced chapters|early access|coins|membership|subscribe|subscriber|subscribers|subscription|sign in|log in|month|per month|ad-free|tier|purchase",
    ),
    (CONTINUE, "continue reading|keep reading|next page|to be continued|read on|click next"),
    (PAGE, "page"),
    // Vietnamese, Indonesian, Malay, Thai.
    (SITE, "adresinde|sitesinde|trang web|trang chu|website|situs|laman|เว็บไซต์|เว็บ|nguon"),
    (CHANNEL, "zalo|facebook|fanpage|kenh|nhom|kanal|grup|แอป|ไลน์|กลุ่ม"),
    (WORK, "truyen|chuong|tieu thuyet|text|cerita|bab|komik|kisah|นิยาย|ตอน|มังงะ"),
    (LATEST, "moi nhat|nhanh nhat|som nhat|full|day du|mien phi|terbaru|terlengkap|tercepat|gratis|lengkap|ล่าสุด|ฟรี|ก่อนใคร"),
    (
        CALL,
        "doc truyen|dang doc|moi ban|hay doc|truy cap|ghe tham|theo doi|tai app|doc tai|ung ho|kunjungi|baca|ikuti|unduh|gabung|silakan|simak|อ่าน|ติดตาม|เข้า|ดาวน์โหลด|แอด|บันทึก|กด",
    ),
    (
        COMPILE | PUBLISH,
        "paylasil*|tarafindan|duoc copy|duoc lay|duoc dang|cap nhat|copy tai|lay tai|dang tai|diterbitkan|dibagikan|diunggah|sumber|ดัดแปลง|แปลโดย|copy",
    ),
    (
        VICE,
        "nha cai|ca cuoc|danh bac|lo de|xo so|no hu|tai xiu|ban ca|judi|togel|gacor|mpo|taruhan|maxwin|rtp|bandar|scatter|พนัน|บาคาร่า|สล็อต|หวย|เดิมพัน",
    ),
    (SELL, "khuyen mai|uy tin|daftar|resmi|terpercaya|deposit|nap tien|jackpot|mudah menang|situs|สมัคร|เครดิตฟรี|โบนัส|เว็บตรง"),
    // Russian, Ukrainian.
    (SITE, "сайт|сайте|сайта|закладки|электронной библиотеке|портал*|библиотек*|страниц*"),
    (CHANNEL, "телеграм*|канал*|группу|группе|приложени*|вконтакте"),
    (WORK, "глав*|книг*|роман*|новелл*|повест*|манг*|перевод*|рассказ*"),
    (
        LATEST,
        "новые|новых|все книги|других форматах|последние|последних|полную|полностью|бесплатно|бесплатн*|первыми|быстрее|больше",
    ),
    (
        CALL,
        "читайте|читать|скачали|оставить отзыв|добавьте|заходи|подписывайся|жми|подписывайтесь|заходите|переходите|скачать|скачивайте|посетите|ищите|присоединяйтесь|найти",
    ),
    (COMPILE | PUBLISH, "опубликован*|взято|скачан*|скачали|размещен*|предоставлен*|загружен*|оцифрован*|подготовлен*"),
    (
        VICE,
        "казино|ставки|ставок|букмекер*|слоты|игровые автоматы|займ*|микрозайм*|виагра|сиалис|эскорт*|проститутк*|пин ап|бет|вулкан",
    ),
    (SELL, "промокод*|бонус*|промок|купить|зеркало|официальный сайт|регистрация|фрибет|дешево|недорого|скидк*"),
    // Spanish, Portuguese, French, German, Italian, Polish, Turkish.
    (
        SITE,
        "sitio|sitio web|pagina web|pagina|portal|plataforma|site web|plateforme|webseite|seite|sito|strona|stronie|sitesi|sitemiz|sayfa",
    ),
    (
        WORK,
        "capitulo|capitulos|novela|novelas|libro|libros|romance|livro|historia|chapitre|chapitres|roman|romans|livre|kapitel|romane|buch|bucher|capitolo|romanzo|rozdzial*|powiesc*|ksiazk*|bolum*|kitap*|yeni bolumler|geschichte|histoire",
    ),
    (
        LATEST,
        "mas recientes|ultimos|ultimas|actualizados|completo|completos|gratis|mais recentes|derniers|gratuitement|complet|neueste|neuesten|kostenlose|zuerst|ohne werbung|kostenlos|ultimi|gratuito|najnowsze|darmowe|en yeni|ucretsiz|guncel|ilk olarak",
    ),
    (CONTINUE, "continue lendo|sigue leyendo|continuez la lecture|weiterlesen|continua a leggere|czytaj dalej|okumaya devam"),
    (FREE, "sem anuncios|sin anuncios|sans publicite|ohne werbung|senza pubblicita|bez reklam|reklamsiz|без рекламы"),
    (
        CALL,
        "acesse|acessa|accede|rendez-vous sur|добавьте|visita|visite|lee|leer|leia|ler|lisez|lire|visitez|suivez|telechargez|besuche|besuchen|lies|lest|lesen|leggi|visita|sigue|siga|descarga|baixe|scarica|czytaj|odwiedz|okuyun|oku|ziyaret|herunterladen|takip",
    ),
    (
        COMPILE | PUBLISH,
        "publicado|publicados|subido|escaneado|publicada|postado|publie|publies|numerise|veroffentlicht|hochgeladen|bereitgestellt|ubersetzt|pubblicato|opublikowan*|yayinlan*|yuklen*",
    ),
    (
        THEFT,
        "robado|robada|pirateado|roubado|roubada|vole|volee|gestohlen|rubato|skradzion*|calinti|derobe|derobee|sin permiso|sem permissao|sans l'accord|sans autorisation|ohne erlaubnis",
    ),
    (
        VICE,
        "apuestas|tragamonedas|apostas|cassino|caca-niqueis|paris sportifs|machines a sous|spielautomaten|wetten|scommesse|zaklady|bukmacher*|bahis|kumar|iddaa|kumarhane|casino|prestamos|emprestimo|credit rapide|kredit ohne",
    ),
    (
        SELL,
        "bono|comprar|barato|bonus|acheter|pas cher|kaufen|gunstig|acquistare|kupic|tani*|satin al|ucuz|guvenilir|giris|codigo promocional|code promo",
    ),
    // More of Europe.
    (REPORT, "melde|melden|meldet|signaler|signalez|denuncie|denunciar|reporte|reportar|segnala|segnalare|zglos|bildirin"),
    (
        ELSEWHERE,
        "anderswo|einer anderen seite|autre site|ailleurs|otro sitio|otra pagina|outro site|altrove|altro sito|innej stronie|baska bir sitede|другом сайте|в другом месте",
    ),
    (AUTHOR, "autorin|autor|autora|auteur|auteure|autore|autrice|yazar|автор*"),
    (WORK, "recit|cuento|conte|racconto|erzahlung"),
    (REMEMBER, "lesezeichen|nicht vergessen|favoritos|favoris|segnalibri|zakladki|yer imlerine|закладки"),
    (THEFT, "украден*|без разрешения|украли"),
    // What a trade, a pirate and an agent of accounts write about themselves, class by class.
    (DISGUISED, "公重号|公众呺|公种号|公仲号|公纵号|威❤芯|微❤信|➕薇|➕微|加v信|点西西|点康姆|点考姆|点抠姆"),
    (SITE | REMEMBER, "本站地址|本站网址|本站域名|最新网址|最新域名|备用网址|备用域名|永久网址|永久域名|浏览器主屏|主屏幕"),
    (SITE, "網盤群|网盘群|资源地址"),
    (REMEMBER, "认准|記得把|记得把|防走丢|不迷路|别走丢|走丢|不迷航|永不迷路"),
    (FICTION | READER, "追书|追更|追文"),
    (READER, "等您|感谢观看|感谢收看|感谢收听"),
    (CALL, "翻到|戳这里|戳此|点赞|转发|打赏|收听|私我|私聊我|加我|移步|请移步|回覆数字|回复数字"),
    (WORK | FICTION, "有声剧|有声书|广播剧|有聲書|随机章节|防盗章节|ознакомительный фрагмент|электронная книга"),
    (WORK, "精彩内容|后续内容|后续情节|后面的情节|译文|本译文|高潮情节"),
    (FREE, "首月|分钱|免邮|试用|试听|红包|先缓存|前二十名|前十名"),
    (CHANNEL, "频道|頻道|字幕|群主|网盘群|群号|威信|薇"),
    (
        THEFT,
        "盗文|盗版|盗贴|盗版网站|未经授权|未經授權|搬运|搬運|非法转载|盜文|盜版|订阅比例|unauthorized duplication|unauthorized reproduction|unauthorized copy",
    ),
    (
        ELSEWHERE,
        "其它任何地方|其他任何地方|其他地方|原站|看到这行字|看到這行字|看到这段|別處|别处|encounter it|encountered it|encounter this|come across it|come across this|spot it|see this on|reading this on|retailer's store|retailer's|another store",
    ),
    (AUTHOR, "译者|譯者"),
    (REPORT, "flag it|flag this"),
    (SUPPORT, "留言支持|支持译者|支持作者|支持原作"),
    (
        VICE,
        "国际娱乐|娱乐官网|滚球|盘口|押注|竞猜|真人视讯|百家樂|體育投注|首存|体验金|电竞竞猜|棋牌游戏|电子游艺|外围|空降|约炮|同城资源|炒u|炒币|带单|稳赚|回本|翻倍|代开|代写|发票|餐饮住宿|降压贴|稳压贴|刷单|副業|月収|稼げる|万円確定|リーディング房|급등주|추천주|리딩방|종목추천|종목 추천",
    ),
    (
        SELL,
        "手机版登录|官网手机版|存送|注册送|信誉平台|信誉|试玩|网址大全|app下载|怎么看|排行|先验后付|在线客服|可约|非诚勿扰|今だけ|限定|선착순|입장|무료 추천",
    ),
    (FREE, "今だけ|無料登録|무료|공짜|선착순"),
    (
        CHANNEL,
        "公式line|ライン追加|line追加|友だち追加|카카오톡|오픈채팅|오픈채팅방|카톡 아이디|카톡|kakao|group tele|tele|ket ban zalo|grupo de whatsapp|viber",
    ),
    (
        VICE,
        "write my essay|essay for me|pay someone to|do my homework|custom essays|essay help|term papers|original papers|college papers|dissertation help|fake diploma|buy followers|cbd gummies|keto|male enhancement|onlyfans|cam girls|sugar daddy",
    ),
    (
        SELL,
        "24/7 support|24/7|money back|satisfaction guaranteed|per page|/page|no prescription|fast shipping|worldwide shipping|lowest price",
    ),
    (
        VICE,
        "vay nhanh|vay tien|vay von|giai ngan|no xau|khong the chap|bang gia|lam bang|danh de|soi cau|keo nha cai|pinjaman online|pinjol|dana cepat|slot online|judi online|obat kuat|bokep",
    ),
    (SELL, "khong can gap mat|van duyet|duyet nhanh|khong quang cao|lai suat thap|tanpa ribet|cair cepat"),
    (FREE, "khong quang cao|tanpa iklan|без рекламы"),
    (CALL, "ket ban|vao group|tham gia nhom"),
    (CALL | CHANNEL, "tai app|tai ngay app|quet qr|quet ma qr|download our app|baixe o app|descarga la app|скачайте приложение"),
    (FREE | WORK, "nghe audio|doc off|doc offline|ben duoi"),
    (FICTION, "chap|chap sau|chap moi"),
    (
        VICE,
        "купить диплом|диплом с занесением|диплом|вывод из запоя|вывода из запоя|займ на карту|онлайн казино|наркологическая помощь|индивидуалки|купить права|справки",
    ),
    (SELL, "с занесением в реестр|круглосуточно|на дому|с выводом на карту|с доставкой|под ключ|без предоплаты|анонимно"),
    (
        VICE,
        "cialis generico|viagra generico|sin receta|kamagra|potenzmittel|ohne rezept|sans ordonnance|senza ricetta|sem receita|bez recepty|recetesiz|schufa|doktorarbeit kaufen|trabajos academicos|diplomas falsos|escorts|acompanhantes|eskort|escort bayan|pozyczki|chwilowki|online casino|casino en ligne|casino en linea|casino online",
    ),
    (SELL, "envio 24h|envio|envio gratis|livraison rapide|versand|spedizione|wysylka|hizli teslimat|mejor precio|sofort"),
    // Japanese, Korean, Arabic.
    (SITE, "サイト|当サイト|ホームページ|サイトで|사이트|홈페이지|주소|موقع"),
    (CHANNEL, "アプリ|公式アカウント|ライン登録|앱|텔레그램|카톡|단톡방|قناة|تطبيق"),
    (WORK, "小説|漫画|章|続き|最新話|소설|웹툰|챕터|화|رواية|الفصل|قصة"),
    (LATEST, "最新話|無料|最速|全話|최신|무료|전편|가장 빠르|최신 회차|احدث|مجانا"),
    (
        CALL,
        "アクセス|ご覧|ダウンロード|フォロー|読む|お読み|방문|다운로드|가입|보러|구독|보세요|기억해|읽으|즐겨찾기|اقرا|قم بزيارة|تابع|حمل",
    ),
    (THEFT, "無断転載|盗作|불펌|무단전재|مسروق"),
    (VICE, "カジノ|パチンコ|スロット|バイアグラ|카지노|바카라|토토|슬롯|먹튀|룰렛|비아그라|كازينو|قمار"),
    (SELL, "ボーナス|激安|通販|보너스|가입코드|추천인|꽁머니|사이트추천"),
];

/// A word of the table in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) range: TextRange,
    pub(super) classes: Classes,
}

/// The words of the table in a line, in order, disjoint.
pub(super) fn find(line: &str) -> Vec<Word> {
    let Some(spelled) = signs::read(line) else { return find_plain(line) };
    // Signs and the letters they stand for are of one byte: places are the same in both.
    let mut words = find_plain(&spelled);
    for word in &mut words {
        if word.range.of(line) != word.range.of(&spelled) && word.range.end - word.range.start >= SIGNED {
            word.classes |= HIDDEN;
        }
    }
    words
}

fn find_plain(line: &str) -> Vec<Word> {
    let mut words = in_table(line);
    let named: Vec<TextRange> = signs::names(line).collect();
    if !named.is_empty() {
        words.retain(|word| named.iter().all(|name| name.overlap(word.range).is_none()));
        words.extend(named.into_iter().map(|range| Word { range, classes: SITE | FICTION }));
        words.sort_by_key(|word| word.range);
    }
    words
}

fn in_table(line: &str) -> Vec<Word> {
    step_by(line.len());
    // Letters beyond ASCII that are not Han: disguised, or marked, or of an alphabet that is folded.
    let plain = line.chars().all(|c| c.is_ascii() || is_cjk(c) || !is_letter(c)) && !signs::is_spaced(line);
    if plain {
        return find_in(line).map(|(start, end, classes)| Word { range: TextRange::new(start, end), classes }).collect();
    }
    let skeleton = Skeleton::of(line);
    find_in(skeleton.text())
        .map(|(start, end, classes)| Word { range: skeleton.source(start..end), classes })
        .filter(|word| !word.range.is_empty())
        .collect()
}

/// Whether a word that asks for something tells of it here: `followed him` needs no such care, `关注了` does.
pub(super) fn is_told(line: &str, word: Word) -> bool {
    if word.classes & CALL == 0 || !word.range.of(line).ends_with(is_cjk) {
        return false;
    }
    let before = line.get(..word.range.start).and_then(|before| before.chars().next_back());
    let after = line.get(word.range.end..).and_then(|after| after.chars().next());
    after.is_some_and(|c| matches!(c, '了' | '过' | '過' | '着' | '著'))
        || before.is_some_and(|c| matches!(c, '他' | '她' | '它' | '们' | '們' | '已' | '曾' | '没' | '沒'))
}

fn find_in(text: &str) -> impl Iterator<Item = (usize, usize, Classes)> {
    LEXICON.words.iter().flat_map(move |words| words.find_iter(text)).filter_map(move |found| {
        let (classes, open) = LEXICON.meanings.get(found.pattern().as_usize()).copied()?;
        let spaced = |c: char| c.is_alphanumeric() && !is_wide(c);
        let word = text.get(found.range())?;
        let before = text.get(..found.start())?.chars().next_back();
        let after = text.get(found.end()..)?.chars().next();
        let starts = !(word.starts_with(spaced) && before.is_some_and(spaced));
        let ends = open || !(word.ends_with(spaced) && after.is_some_and(spaced));
        // Particles follow a word of Hangul, but nothing stands before it.
        let starts = starts && !(word.starts_with(is_hangul) && before.is_some_and(is_hangul));
        (starts && ends && classes != 0).then_some((found.start(), found.end(), classes))
    })
}

fn is_hangul(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

/// Letters of scripts that write words without blanks between, or glue particles to them.
pub(super) fn is_wide(c: char) -> bool {
    is_cjk(c) || ('\u{e00}'..='\u{e7f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_folded() {
        let found = |text: &str| find(text).iter().map(|word| (word.range.of(text).to_owned(), word.classes)).collect::<Vec<_>>();
        assert_eq!(found("Rereading ᴄʜᴀᴘᴛᴇʀ"), [("ᴄʜᴀᴘᴛᴇʀ".to_owned(), WORK | FICTION)]);
        assert_eq!(found("请记住本站"), [("请记住".to_owned(), CALL | REMEMBER), ("本站".to_owned(), SITE)]);
        assert_eq!(found("новые главы"), [("новые".to_owned(), LATEST), ("глав".to_owned(), WORK | FICTION)]);
    }

    #[test]
    fn the_table_fits_one_automaton() {
        assert!(LEXICON.words.is_some());
    }
}
