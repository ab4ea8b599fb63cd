//! The words that promotion, traps, trades and colophons are made of, by class and language: data only.
//!
//! Must not know a name of spammers': no site, no shop, no brand that they sell. Platforms on which readers are
//! asked to meet, and the drugs that a trade is called by, are words like others. Most rows were thought through
//! class by class and language by language, with inflection; the rows at the end were widened by what texts that
//! were invented to test the detector (not those it is measured on) say in other words.

use super::words::{
    AUTHOR, CALL, CHANNEL, COMPILE, CONTINUE, Classes, DEAL, DISGUISED, ELSEWHERE, FICTION, FREE, LATEST, LEGAL, PAGE, PAY,
    PUBLISH, READER, REMEMBER, REPORT, SEARCH, SELL, SITE, SUPPORT, THEFT, VICE, WORK,
};

/// Words by class, parted by `|`; `*` at the end lets the word go on. What a word adds is decided by the frames it
/// stands in.
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
    (SEARCH, "百度|百度一下|搜索|谷歌|搜一下|搜尋|搜狗"),
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
    // Chinese, simplified and traditional.
    (
        SITE,
        "小站|我站|站內|站内|网页版|網頁版|官方网站|官方網站|发布页|發布頁|镜像站|鏡像站|备用站|主站|新站|資源站|资源站|资源网|影视网|影視網|漫画网|漫畫網|听书网|聽書網|小说站|小說站|小说城|看书站|導航站|导航站|移动站|搜书|书源|書源|地址发布|地址發布|网络地址|新网址|新域名|新地址|防屏蔽",
    ),
    (
        SITE | FICTION,
        "小说城|小说库|小说阁|小说屋|小说楼|小说馆|小说社|小说园|小说居|书盟|书社|书坊|书轩|書軒|书院网|书虫|书虫网|阅读吧|阅读屋|中文站|文学城|文學城|文学楼|文学馆|文學館|读书吧|讀書吧|读书阁|看书阁|看书屋|藏书楼|藏书阁|書樓|書閣|書館|書齋|書苑|小說吧|小說城|小說閣|小說站|輕小說|轻小说|网文站|漫画站|漫画屋|漫畫屋|漫画吧",
    ),
    (
        CHANNEL,
        "应用商店|應用商店|应用市场|小程序|小程式|公号|公眾平台|公众平台|服务号|服務號|视频号|視頻號|抖音号|抖音|快手|快手号|微信群|微信群聊|qq|加q|qq群号|电报|電報|电报群|電報群|飞机群|telegram群|群聊|粉丝群|粉絲團|粉專|粉絲專頁|福利群|企业微信|客服微信|助理微信|老师微信|官方微信|官方微博|安卓|安卓版|苹果版|ios版|apk|安装包|手机端|手機端|移动端|pc端|手机网|微信搜索|微信搜|line群|line群組|群組|臉書|qq裙|进裙|进羣|交流裙|讨论群|催更群|公告群|通知群|听书app|阅读app|小说app|書城app|手机app|客服号|小红书|小紅書|b站|加线|ig",
    ),
    (
        DISGUISED,
        "威芯|薇芯|徽芯|微亻言|维信|维心|v芯|v❤|vx|扣群|企鹅裙|蔻蔻|抠抠|抠抠群|q裙|峮|群：⓪|点c0m|点com|點com|奌com|点cn|点cc|点net|点org|点top|点xyz|點康姆|點康木|点康木|点考母|点捅|点内特|点奈特|点抗母|丶点丶|點丶|丶點|公棕号|公宗号|公縱號|公重號|工重号|工众号|龚众号|公z号",
    ),
    (
        CALL,
        "点我|點我|点这里|點這裡|点击这里|點擊這裡|点此|點此|点开|點開|点进|點進|戳我|猛戳|狂戳|长按|長按|长按识别|扫下方|扫码进|扫码加|掃碼|搜索关注|一键关注|关注我们|關注我們|点关注|安装|安裝|订阅|訂閱|加微信|加v|添加微信|加好友|咨询|諮詢|私信|获取|獲取|查看更多|了解更多|瞭解更多|观看|觀看|收看|阅读原文|继续看|繼續看|接着看|接著看|往下看|看后续|看後續|看完整|看全文|看全本|看最新|看更多|阅读更多|閱讀更多|催更|投月票|推荐票|月票|三连|注册|註冊|赶快|趕快|快来|快來|快去|速来|速來|搶先看|抢先看|一睹为快|先睹为快|先睹為快|畅读|暢讀|尽享|盡享|畅享|暢享|回复|回覆|移駕|请至|請至|请往|請往|請去|请搜|請搜|可至|可到|可去|请戳|请扫|請掃|请加|請加|请使用|請使用|请浏览|請瀏覽|请认准|請認準|请关注|請關注|请下载|請下載|请安装|請收看|请收看|阅览|閱覽|搜一搜|搜搜|點擊|下一章更精彩|猛击",
    ),
    (
        REMEMBER,
        "添加收藏|加入收藏|收藏本站|收藏网址|收藏好|存好|保存好|记下|記下|请牢记|請牢記|谨记|切记|認準|认准|方便下次|下次再来|下次继续|下次繼續|常来|常來|以防|防丢失|防失联|防失聯|防止丢失|防迷路|永不丢失|回家的路|不走丢|走失|别走失|随时看|隨時看|随时随地|隨時隨地|告诉朋友|分享给朋友|分享給朋友|分享朋友圈|转发朋友圈|喜欢就|喜歡就|喜欢本|喜歡本|如果喜欢|如果喜歡|若喜欢",
    ),
    (
        SEARCH,
        "搜书名|搜書名|搜关键词|搜關鍵詞|搜本站|搜x狗|搜索引擎|必应|必應|神马|360搜索|浏览器搜索|瀏覽器搜尋|直接搜|自行搜|里搜|裡搜|上搜|可搜|请搜|搜:|搜：",
    ),
    (
        LATEST,
        "第一时间|第一時間|搶鮮|抢鲜|抢先|完整版|无删减|無刪減|沒有刪減|没有删减|未删减|未刪減|无删|完本|大结局|大結局|全集|无防盗|无弹窗|無彈窗|无错字|秒更|秒更新|日更|同步更新|实时更新|實時更新|最快速|最全面|最齐全|最新最快|独家|獨家|首发|首發|高清|无水印|無水印|蓝光|一键|海量|全网|全網|番外|完結|完结|正版|超清|更多好书|更多好文|更多精彩|更多内容|更多內容|更多小说|更多章节|更多资源|更多資源|精彩后续|精彩後續",
    ),
    (
        WORK,
        "后续内容|後續內容|后续章节|後續章節|后面内容|后面部分|剩余章节|剩餘章節|本篇|这本书|這本書|此章|本章|这一章|章節內容|章节内容|本章内容|書名|书名|好文|原文|有声|有聲|听书|聽書",
    ),
    (
        FICTION,
        "本章|这一章|此章|上章|书友们|書友們|书虫|书荒|書荒|看小说|看小說|追小说|听小说|聽小說|小说网|小說網|穿越小说|言情小说|网络小说|網路小說|文字版|手打版|全本小说|完本小说|vip章节|最新更新|更新章节|章节更新|章節更新|章节列表|章節列表|章节目录|章節目錄|更新时间|更新時間|正版阅读|正版閱讀|追番|追剧|追劇|看漫画|看漫畫",
    ),
    (
        READER,
        "亲们|亲爱的读者|親愛的讀者|本书读者|广大书友|广大网友|書蟲|各位读者|各位讀者|各位书友|各位書友|书友大大|手机党|電腦用戶|电脑用户|访客|訪客|新用户|新用戶|新老用户|小主|宝宝们|家人们|兄弟们|看官|客官|列位",
    ),
    (
        FREE,
        "不花钱|无需付费|無需付費|无需注册|無需註冊|免注册|免註冊|免登录|免登錄|免费看|免費看|免费读|免費讀|免费听|免費聽|免费下载|免費下載|免费畅读|全免费|全部免费|0元|零元|白嫖|限免|限时免费|限時免費|永久免费|永久免費|无广告|去广告|無彈窗廣告|无任何广告|零广告|没有广告|沒有廣告|优惠券|代金券|领福利|送福利|领红包|抢红包|搶紅包|现金红包|体验卡|会员卡",
    ),
    (
        COMPILE,
        "制作|製作|整理制作|整理製作|汇编|編校|精校|精心整理|制作上传|上傳分享|轉帖|转帖|扫描|掃描|翻录|字幕组|字幕組|压制|搬运|搬運|手打|打字|码字|校對|首发于|首發於|转自|轉自|转载于|轉載於|摘自|收录于|收錄於|转载请|轉載請|提供下载|提供下載|友情提供|上传者|上傳者|上传于|制作人",
    ),
    (
        LEGAL,
        "仅供交流|僅供交流|仅供学习|僅供學習|仅供试阅|僅供試閱|仅供欣赏|仅供参考|僅供參考|学习使用|不得用于|不得用於|商业目的|商業目的|一切后果|一切後果|后果自负|後果自負|与本站无关|與本站無關|本站无关|版权属于|版權屬於|版权归属|版權歸屬|版权归|版权问题|版權問題|原出版社|购买正版|購買正版|支持正版|購買實體書|购买实体书|购买纸质|如有侵权|如有侵權|若有侵权|若有侵權|联系删除|聯繫刪除|请联系我们|请及时删除|请于下载后|下载后24|24小时内|24小時內|二十四小时内|48小时内|来自网友|来源网络|來源網絡|搜集自|收集自|收集于|來自網絡|來自互聯網|网络收集|網絡收集|站立场|站立場|个人观点|本站观点|与本站立场|不代表本站|本站只提供|本站仅提供|本站不提供|不提供下载|存储服务|版权法|侵权投诉|版权声明|版權聲明|免責聲明|不承担任何|不承擔|法律纠纷",
    ),
    (AUTHOR, "作者大大|原著|原著者|原创者|原創者|著作权人|著作權人|版权人|版权方|版權方|出版方|翻译者|翻譯者|漢化組|汉化组"),
    (
        REPORT,
        "我要举报|我要報錯|章节报错|章節報錯|报错求书|错误举报|錯誤舉報|舉報|纠错|糾錯|提交错误|催更报错|错字|错别字|缺章|断更|内容不全|内容缺失|无法阅读|加载失败|章节缺失|章節缺失|重复章节|报告错误|报告错章|反馈给我们|请反馈|請反饋",
    ),
    (
        THEFT,
        "侵权盗版|盗版书|盗版书籍|盗版小说|正在看盗版|看盗版|盗用|盜用|剽窃|抄袭|抄襲|偷盗|偷盜|爬取|爬虫|盗走|擅自|擅自转载|擅自轉載|严禁转载|嚴禁轉載|禁止转载|禁止轉載|未经许可|未經許可|未获授权|未获得授权|非授权|非授權|机翻|無授權|无授权",
    ),
    (
        ELSEWHERE,
        "非本站|别的网站|別的網站|其他网站|其他網站|其它网站|其他平台|其他地方看到|正版网站|正版渠道|正版平台|正版途径|原创平台|首发平台|首發平台|首发网站|原发布|原發布|原网站|原網站|官方渠道|官方平台|正规渠道|正規渠道",
    ),
    (
        SUPPORT,
        "支持正版|支持作者|支持原创|支持原創|支持一下|多多支持|请支持|請支持|给作者|給作者|打赏作者|感谢支持|感謝支持|您的支持|你的支持|大家的支持",
    ),
    (
        PAY,
        "vip用户|vip章節|付費|付費章節|收费章节|收費章節|会员专享|會員專享|会员专属|开通vip|开通后|開通會員|開通後|购买会员|购买本章|購買本章|订阅后|訂閱後|付费阅读|付費閱讀|付费内容|付費內容|解锁全文|解鎖|解锁后|登录后查看|登錄後|登录可见|登入後|请登录|請登錄|请先登录|請先登入|登录阅读|金币|金幣|书豆|阅读币|閱讀幣|点券|元/月|元一月|试读结束|試讀結束|试读部分|試讀|剩余内容|剩餘內容|剩余全文|查看剩余|查看全部",
    ),
    (
        CONTINUE,
        "点下一页|點下一頁|点击下一页|點擊下一頁|点击下一章|點擊下一章|请点击下一页|請點擊下一頁|未完|下页继续|下頁繼續|转下页|接下页|接上页|后面还有|後面還有|还有哦|還有哦|正在手打|正在手打中|手打中|请稍等片刻|請稍等片刻|稍后刷新|刷新页面|刷新查看|内容更新后|重新刷新|获取最新更新|加载中|正在加载|加载更多|展开全文|展開全文|阅读全文|閱讀全文|查看全文|閱讀更多|点击展开|剩余未读|余下全文|餘下全文|查看原文|点击加载|下一节|下一節|下一回|下一话|下一話|上一页|上一頁|上一章|上一话|章未完|本章完|本章未完|本章尚未|点击继续|點擊繼續",
    ),
    (
        VICE,
        "彩票网|彩票官网|幸运飞艇|分分彩|重庆时时彩|香港六合彩|馬會|平特|资料大全|免费资料|开奖直播|开奖记录|开奖号码|开奖结果|新澳门|澳彩|港彩|一肖|一码|一肖一码|精准资料|内部资料|体育平台|体育官网|体育app|体育下注|足球外围|赌球|賭球|賭博|賭場|博弈|娛樂城|線上娛樂|线上娱乐|線上博弈|真人荷官|性感荷官|真人娛樂|轮盘|輪盤|骰宝|老虎機|捕鱼游戏|炸金花|牌九|电玩城|電玩城|电子游戏平台|娱乐平台|娛樂平台|娱乐场|娛樂場|体育博彩|網路博弈|走地|上下分|洗码|返水|反水|首充|首存|體驗金|注册就送|私彩|外围女|外围网|外围买球|买球|買球|买球网|竞彩|投注网|投注站|下注平台|博彩公司|博彩网|博彩网站|菠菜网|电子竞技竞猜|棋牌平台|棋牌官网|棋牌app",
    ),
    (
        VICE,
        "催情|催情药|春药|春藥|迷藥|迷情|听话水|增大增粗|增粗|壮阳药|壯陽|壯陽藥|威而鋼|威而钢|犀利士|樂威壯|必利勁|万艾可|减肥茶|丰胸|豐胸|性药|情趣用品|成人用品|成人视频|成人影片|成人电影|黄片|av在线|无码|無碼|国产自拍|自拍偷拍|一区二区|亚洲一区|亚洲欧美|精品国产|激情视频|裸聊直播|約炮|附近人|楼凤|兼职妹|学生妹|全套服务|包夜|私密按摩|一夜情|外送茶|外約|叫小姐|援助交際|同城约",
    ),
    (
        VICE,
        "小额贷|小额贷款|小額貸款|无抵押|無抵押|信用贷|黑户|套现|信用卡代还|花呗套现|高利贷|股票配资|炒股配资|荐股|炒股群|牛股|内幕消息|搬砖|日赚|日入|月入过万|轻松月入|打字员|网赚|网上赚钱|在家赚钱|赚钱项目|刷信誉|辦證|刻章|假证|代考|替考|论文代写|代寫|代筆|代做|论文发表|期刊发表|代课|开发票|餐饮票|住宿票|定额发票|机打发票|私家侦探|婚外情|定位找人|手机监听|窃听器|复制卡|手机卡复制|改成绩|讨债|收账|仿真枪|捐卵|供卵|包生男孩|仿牌|精仿|超a|复刻|原单|a货|高仿表|外贸原单|刷粉|涨粉|刷流量|刷赞|传奇私服|作弊器|透视牌|改运|挽回感情|情感挽回",
    ),
    (
        DEAL,
        "彩票|福彩|体彩|快三|快3|赛车|特码|必中|捕鱼|捕魚|斗地主|牛牛|麻将|賠率|赔率|澳门|借贷|借貸|借款|貸款|征信|白条|提额|急用钱|房贷|融資|融资|配资|虚拟币|数字货币|比特币|以太坊|usdt|返利|理财|高收益|年化|月入|兼职|兼職|日结|招聘|诚聘|急聘|加盟|加盟费|招商|创业项目|暴利|文凭|文憑|学历|学位证|毕业证|毕业证书|成绩单|学信网|查重|枪手|驾照|驾驶证|增值税|侦探|调查取证|手机定位|黑客|盗号|破解|追债|电棍|亲子鉴定|名表|奢侈品|包包|翻墙|vpn|加速器|梯子|外挂|私服|算命|风水|转运|求子|看相|法师|大师|挽回|减肥药|減肥藥|祛斑|脱发|生发|按摩|桑拿|会所|上门服务|小姐|欧美|日韩|久久|激情|偷拍",
    ),
    (
        SELL,
        "官方版|诚信|誠信|正规平台|无风险|秒到|秒到账|当天放款|当天到账|放款|下款|低息|利息低|手续简单|登入|登录入口|登录网址|官网入口|官方入口|手機版|电脑版|下载安装|開戶|註冊|招代理|联系方式|热线|熱線|货到付款|貨到付款|报价|多少钱|哪里有|哪里买|哪里有卖|怎么买|批發|订购|訂購|優惠|折扣|打折|特价|特價|促销|促銷|秒杀|正品|直销|直銷|厂家直销|信譽|排名|排行榜|十大|哪个好|哪家好|稳赢|必赢|必贏|稳赚|包赢|包赚|网投|提现|提現|出款|靠谱|app官网|网页版登录|手机版登入|官方下载|最新版下载|app登录|在线观看|线上观看|高清在线",
    ),
    // English.
    (
        SITE,
        "our site|this site|our website|this website|site name|web address|mirror site|url|webpage|online library|novel site|reading site|our page|official page|our blog|link below|link in bio|link in the bio|links below|official website|app store|google play|play store",
    ),
    (
        CHANNEL,
        "our app|mobile app|apk|discord server|discord channel|telegram channel|telegram group|whatsapp group|whatsapp number|facebook page|facebook group|our channel|our group|our server|our patreon|youtube channel|mailing list|wechat id|line id",
    ),
    (
        CALL,
        "please visit|please go to|please read|please support|please subscribe|please follow|please share|please check|kindly visit|kindly contact|click here|click the link|click below|click on the link|tap here|tap the link|head on over|come read|come visit|come and read|stop by|swing by|check us out|find us|find us on|follow us|follow us on|join us|join us on|join our|download now|download our|install|install our|read now|read online|read it on|read them on|read this on|read the rest|read the full|read ahead|scan the|scan to|scan this|subscribe to|subscribe to our|subscribe now|sign up for|sign up now|sign up today|register now|contact us|contact him|contact her|contact me|contact them|contact now|reach him|reach her|reach me|reach out|call us|call now|text us|message me|dm me|email him|email us|email me|whatsapp me|add me|get in touch|leave a review|leave a comment|rate this|vote for|support us|support me|donate|watch the|watch online|stream|learn more|find out more|discover more|try it|try now|consider reading|consider supporting|don't forget to|do not forget to|make sure to|be sure to|ensure you|help us|keep reading at|shop now",
    ),
    (
        REMEMBER,
        "bookmark this|bookmark us|bookmark the site|bookmark our|save this|save our|add us to|add to your|add this site|pin this|to your home screen|favorites|favourites|share with your friends|share with friends|tell your friends|remember to bookmark",
    ),
    (SEARCH, "search for|search on|search for us|google it|search the title|search it|bing|type in|search bar"),
    (
        LATEST,
        "full version|full text|full story|complete version|unedited|unabridged|uncut|high quality|hd|ad free|latest updates|latest releases|latest version|most updated|fastest updates|fastest update|faster updates|fast updates|updated daily|daily updates|early access|bonus content|first on|exclusively|exclusively on|better experience|best experience|best reading experience|better reading experience|for more|more stories|more content|thousands of|millions of|all the latest",
    ),
    (
        FICTION | LATEST,
        "newest chapters|latest chapters|most recent chapters|extra chapters|bonus chapters|more chapters|more novels|chapters ahead|early chapters|missing chapters|next chapter|next chapters|previous chapter|full chapter|web novels|web novel|web fiction|webcomic|webtoon|webtoons|fan translation|ebook library",
    ),
    (
        COMPILE | PUBLISH,
        "this chapter was|this chapter is|this content is|this content was|this content has been|content has been|was first published|first published on|first published at|published exclusively|uploaded by|uploaded to|posted by|posted on|hosted on|hosted by|translated by|translation by|edited by|scanlated by|scans by|brought to you by|presented by|copied from|scraped from|ripped from|powered by|courtesy of|sourced from|updated on|updated by|updated at|updates at|released on|released by|converted with|created with|generated with|downloaded from|made available by|distributed by|digitized by|proofread by|formatted by|typed by",
    ),
    (
        LEGAL,
        "all rights reserved|copyright infringement|for educational purposes|for preview only|for review purposes|for evaluation purposes|please delete|delete this file|delete after|after reading|buy the original|buy the book|purchase the book|purchase a copy|support the publisher|not responsible|no responsibility|takes no responsibility|we do not own|we don't own|not affiliated|do not distribute|not for sale|not for resale|personal use only|dmca|copyright holder|copyright holders|copyright owner|rights holder|rights holders",
    ),
    (
        THEFT,
        "has been stolen|was stolen|been taken|been taken without|taken without|without the consent|without the author's consent|without the author's permission|without authorial consent|not authorized|not authorised|is unauthorized|unauthorized use|unauthorized content|unauthorized usage|unauthorized distribution|illegal copy|pirated copy|pirated version|pirated content|pirate copy|pirate copies|stolen content|stolen copy|stolen work|stolen story|stolen novel|stolen from|content theft|content thieves|plagiarism|plagiarised|reposted|re-posted|lifted from|misused|unlicensed|ripped off|illicit|illegitimate|copied without|used without|posted without|republished without|scraped|scraper",
    ),
    (
        REPORT,
        "please report|report it|report this|report any|report any sightings|report any instances|report the violation|report violations|report to|notify us|inform us|missing chapter|wrong chapter|any errors|any mistakes|error report|report error|report chapter|report an issue",
    ),
    (
        ELSEWHERE,
        "on amazon|on another|on a different|other than the|any other site|any other website|any other platform|official source|official sources|legitimate source|legitimate site|official site|official release|author's page|author's site|author's original|where it was|where it originated|another source|unofficial|unauthorized site|unauthorized sites|aggregator|aggregators|a pirate|not the original",
    ),
    (
        SUPPORT,
        "support authors|support creators|support creative|support original|genuine story|genuine support|gets credit|receives credit|proper credit|receive the support|gets the support|they deserve|the credit|show your support|your support",
    ),
    (
        READER,
        "hello readers|fellow readers|thank you for reading|thanks for reading|thank you for visiting|thanks for visiting|happy reading|enjoy reading|new readers|mobile users",
    ),
    (
        FREE,
        "free download|free trial|free to read|read for free|read free|completely free|totally free|100% free|at no cost|without registration|no registration|no sign-up|no signup|no subscription|ad-free reading|without advertisements|without popups|no advertising|no annoying ads|giveaway|coupon|free coins|free chapters|free ebook|free ebooks|get free",
    ),
    (
        PAY,
        "this chapter is locked|locked chapter|to unlock|unlock this|unlock the|unlock more|unlock all|already a subscriber|already a member|log in to|sign in to|create an account|create a free account|free account|subscribers only|for subscribers|paid subscribers|subscriber-only|members-only|paid members|start your free|free articles|articles remaining|article limit|reading limit|read the full article|unlimited access|digital access|become a member|become a patron|become a subscriber|support us by subscribing|subscribe for|cancel anytime|upgrade your|premium content|premium article|premium subscribers|privileged chapters|to read the full|to read this",
    ),
    (
        CONTINUE,
        "continued on|continued on the next|continue on|continue to the next|go to the next page|next part|click next page|click the next|press next|turn the page|on the next page|to the next page|story continues|article continues|continues below|continue below|scroll down|scroll to continue|load more|end of preview|end of this sample|the rest of this|rest of the story|arrow keys|tap to continue|click to expand|refresh the page|reload the page",
    ),
    (
        VICE,
        "online casino|online casinos|live casino|casino bonus|casino games|casino online|slot machine|slot machines|online slots|free spins|no deposit|no deposit bonus|welcome bonus|sports betting|sportsbooks|bookmaker|bookmakers|online betting|betting site|betting sites|online poker|baccarat|gambling site|gambling sites|real money|pokies|bingo|buy viagra|buy cialis|viagra online|cialis online|generic viagra|generic cialis|kamagra|priligy|dapoxetine|sildenafil citrate|propecia|finasteride|accutane|isotretinoin|prednisone|clomid|nolvadex|modafinil|provigil|xanax|valium|ambien|adderall|phentermine|tramadol|oxycodone|hydrocodone|percocet|ativan|klonopin|ivermectin|doxycycline|amoxicillin|azithromycin|zithromax|vardenafil|avanafil|canadian pharmacy|online pharmacy|pharmacies|male enhancement pills|penis enlargement|testosterone booster|diet pills|keto pills|cbd oil|garcinia|hgh|anabolic|anabolic steroids|sarms",
    ),
    (
        VICE,
        "essay writer|essay writers|essay writing service|write my paper|write my essays|paper writing service|custom essay|custom writing|term paper|buy essay|buy essays|buy an essay|thesis writing|dissertation writing|coursework help|assignment help|homework help|homework answers|do my assignment|academic writing service|plagiarism-free|fake id|fake ids|fake passport|fake passports|buy diploma|replica watches|replica watch|replica handbags|replica bags|replica shoes|fake watches|cheap jerseys|nfl jerseys|nba jerseys|cheap nfl|wholesale jerseys|sunglasses outlet|handbags outlet|factory outlet|outlet store|outlet online|payday loan|payday loans|cash advance|quick loan|quick loans|personal loans|no credit check|installment loans|title loans|instant approval|buy instagram|buy likes|buy youtube|buy views|backlinks|seo services|seo service|seo company|guest posting|link building|binary options|forex trading|forex broker|trading signals|bitcoin trading|crypto trading|bitcoin investment|double your bitcoin|make money online|earn money online|escort service|escort services|escorts service|call girl|call girls|russian escorts|independent escorts|sex dolls|sex doll|adult dating|hookup sites|live sex|sex chat|porn videos|xxx|nudes|milf",
    ),
    (
        VICE,
        "spell caster|spell casters|love spell|love spells|get your ex back|got my ex back|my ex back|ex husband back|ex lover|black magic|herbal doctor|herbal cure|cure for herpes|illuminati|recovery expert|recovery experts|recovery agent|recovery service|recovery services|funds recovery|fund recovery|asset recovery|recovered my|lost funds|lost bitcoin|lost crypto|stolen crypto|stolen bitcoin|hire a hacker|ethical hacker|professional hacker|hacking service|hack into|cheating spouse|cheating partner|blank atm|loan offer|loan lender|urgent loan|apply for a loan|expert trader|fortune teller|tarot reading|vashikaran|astrologer",
    ),
    (
        DEAL,
        "lottery|diet pill|weight loss|herbal|psychic|clairvoyant|tarot|bitcoin|crypto|forex|investment|investments|hacker|dating|dating site|massage|web hosting|seo|vpn|sunglasses|sneakers|watches|passive income|work from home|earn money|scammed|my husband|my wife",
    ),
    (
        SELL,
        "buy online|online store|online shop|shop online|best price|best prices|low price|low prices|lowest prices|cheapest|affordable|cheap price|free delivery|fast delivery|next day delivery|overnight shipping|over the counter|without a prescription|without rx|100mg|50mg|20mg|10mg|fda approved|top rated|top-rated|trusted|legit|guaranteed|100% guaranteed|top quality|promo codes|coupon code|special offer|limited offer|limited time|exclusive offer|sign up bonus|signup bonus|play now|play online|bet now|apply now|apply online|order now|order online|buy now|book now|get started|payout|payouts|minimum deposit|best online|top 10|near me|in usa|profits|testimony|testimonies|via email|via whatsapp|on whatsapp|his email|her email|contact him|contact them|instantly",
    ),
    // Vietnamese, written without its marks as it is compared.
    (
        SITE,
        "trang chu|trang nay|website nay|trang doc truyen|trang doc|web doc truyen|web truyen|nguon goc|dia chi|duong link|link duoi|ten mien|web chinh|trang chinh thuc|trang web chinh thuc",
    ),
    (
        CHANNEL,
        "ung dung|fanpage|nhom zalo|nhom facebook|nhom kin|nhom telegram|kenh telegram|kenh youtube|group facebook|group zalo|zalo|messenger|hotline|so dien thoai|ma qr",
    ),
    (
        FICTION,
        "truyen full|truyen chu|truyen tranh|truyen hay|truyen convert|truyen dich|tieu thuyet|chuong moi|chuong tiep theo|chuong tiep|chuong sau|chuong truoc|cac chuong|ban dich|ban convert|nhom dich|chuong moi nhat|chap tiep theo|truyen audio|sach noi|ngon tinh|tien hiep",
    ),
    (
        CALL,
        "hay truy cap|vui long truy cap|vui long|moi cac ban|moi doc|moi ghe|xin moi|doc ngay|doc tiep|doc tiep tai|doc truyen tai|doc truyen online|doc them|xem them|xem tiep|xem ngay|tai ngay|tai ve|tai xuong|cai dat|dang ky ngay|dang ky|bam vao|nhan vao|click vao|an vao|nhap vao|quet ma|tham gia|theo doi chung toi|lien he|lien he ngay|nhan tin|inbox|goi ngay|chia se|binh luan|danh gia|vote|tang hoa|de cu|nho doc|nho ghe|quay lai|vao trang|vao link|vao web|vao app|len google|len mang|tim doc",
    ),
    (
        REMEMBER,
        "ghi nho|nho luu|luu lai|luu trang|danh dau trang|dung quen|nho nhe|chia se cho ban be|gioi thieu ban be|theo doi truyen|bookmark",
    ),
    (SEARCH, "tim kiem|tim truyen|go tim|search google|tra google|tim tren google|gu gon"),
    (
        LATEST,
        "moi nhat|nhanh nhat|som nhat|cap nhat nhanh|cap nhat lien tuc|cap nhat moi|cap nhat hang ngay|hoan thanh|hoan toan mien phi|chat luong|ban day du|tron bo|ban full|doc quyen|duy nhat tai|chi co tai|truoc nhat|som hon|nhanh hon|ban chuan|hay nhat",
    ),
    (
        FREE,
        "mien phi|free|khong mat phi|khong quang cao|khong can dang ky|nhan qua|tang qua|hoan tien|phan thuong|qua tang|ma giam gia",
    ),
    (
        COMPILE | PUBLISH,
        "duoc dang tai tai|duoc dang tai|dang boi|duoc dich boi|dich boi|bien tap boi|convert boi|edit boi|thuc hien boi|tong hop|suu tam|nguon truyen|trich tu|copy tu|copy tai|up boi|upload boi|chia se boi|duoc cap nhat tai|duoc dich tai|cap nhat som nhat tai|ban quyen thuoc",
    ),
    (
        THEFT,
        "an cap|ban lau|copy trai phep|sao chep trai phep|trai phep|khong xin phep|chua duoc phep|khong duoc phep|cam sao chep|an trom|reup|vi pham ban quyen",
    ),
    (ELSEWHERE, "trang khac|noi khac|web khac|cac trang khac|trang lau|o dau khac"),
    (AUTHOR | SUPPORT, "tac gia|dich gia|nguoi dich|ung ho tac gia|ung ho dich gia|ung ho nhom dich"),
    (
        READER,
        "doc gia|ban doc|cac ban|cac dao huu|dao huu|chuc ban doc truyen vui ve|doc truyen vui ve|cam on ban|cam on cac ban",
    ),
    (PAY, "mo khoa|tra phi|nap xu|nap vip|thanh vien vip|tai khoan vip|dang nhap de|dang nhap|chuong vip|mua chuong"),
    (
        CONTINUE,
        "con tiep|chuong chua het|chua het|trang ke|trang tiep|trang sau|xem trang sau|doc trang sau|phan sau|het chuong|an de doc tiep|bam de doc tiep",
    ),
    (
        VICE,
        "ca cuoc|ca do|nha cai uy tin|nha cai|ca cuoc the thao|ca do bong da|song bac|casino truc tuyen|casino online|game bai|game bai doi thuong|danh bai|doi thuong|no hu|tai xiu|xoc dia|baccarat|bong da truc tiep|ty le keo|keo bong da|lo de online|soi cau|xo so online|da ga|ban ca doi thuong|quay hu|slot game|nap rut|game doi thuong|cuoc bong|link vao|vay tien nhanh|vay tien online|vay tin chap|vay nong|ho tro vay|bung no|no xau|thuoc cuong duong|cuong duong|tang kich thuoc|kich duc|gai goi|gai goi cao cap|massage|lam bang gia|lam giay to|bang dai hoc|chung chi gia|hang fake|hang super fake|viec nhe luong cao|kiem tien online|xem boi|thay boi",
    ),
    (
        SELL,
        "dang nhap|dang ky|khuyen mai|uy tin|uy tin nhat|hoan tra|nap tien|rut tien|thuong|tang ngay|dai ly|chinh thuc|link moi nhat|gia re|gia tot|giam gia|mua ngay|ban|giao hang|tan noi|lien he|tu van|ho tro|24/7|giai ngan nhanh|lai suat|duyet ho so|chi can cmnd|top|hang dau|xanh chin|so 1",
    ),
    // Indonesian and Malay.
    (
        SITE,
        "situs ini|situs web|laman web|laman ini|halaman ini|situs resmi|situs kami|website kami|web kami|alamat|tautan|link di bawah|blog ini",
    ),
    (
        CHANNEL,
        "aplikasi|kanal whatsapp|saluran whatsapp|grup whatsapp|grup telegram|channel telegram|kanal telegram|kanal youtube|channel youtube|channel whatsapp|akun instagram|instagram|fanspage|halaman facebook|google news|wa|kode qr|saluran",
    ),
    (
        FICTION,
        "novel|bab|bab terbaru|bab selanjutnya|bab berikutnya|chapter terbaru|cerita silat|komik|manhwa|baca novel|baca komik|episode terbaru",
    ),
    (
        CALL,
        "baca juga|baca selengkapnya|baca di|baca lebih|selengkapnya|simak juga|simak berita|lihat juga|klik|klik di sini|klik disini|klik link|kunjungi|silakan kunjungi|silakan klik|silahkan|silahkan kunjungi|ikuti kami|ikuti kanal|ikuti terus|ikuti berita|gabung|bergabung|bergabunglah|gabung di|unduh|unduh aplikasi|download|instal|dapatkan|dapatkan update|jangan lupa|jangan lewatkan|tonton|dengarkan|daftar sekarang|daftarkan|hubungi|hubungi kami|sila|sila layari|layari|ikut kami|muat turun|langgan|sertai|dapatkan berita|cek berita|pantau",
    ),
    (REMEMBER, "simpan|tandai|bookmark|tambahkan ke favorit|bagikan|sebarkan|kongsi|ingat"),
    (
        LATEST,
        "terbaru|terkini|terupdate|terlengkap|tercepat|paling update|lebih cepat|lebih lengkap|gratis|percuma|full episode|sub indo|pilihan|eksklusif|setiap hari|lainnya|menarik lainnya|berita lainnya|artikel lain|artikel menarik",
    ),
    (FREE, "gratis|percuma|tanpa iklan|tanpa biaya|bebas iklan|bonus|hadiah"),
    (
        COMPILE | PUBLISH,
        "artikel ini telah tayang|telah tayang|tayang di|dengan judul|dipublikasikan|diterjemahkan oleh|diterjemahkan|disalin dari|diambil dari|dikutip dari|disadur|sumber asli",
    ),
    (THEFT, "dicuri|bajakan|tanpa izin|menjiplak|plagiat|dilarang menyalin|dilarang mengutip|copas"),
    (
        CONTINUE,
        "bersambung|halaman selanjutnya|halaman berikutnya|lanjut ke halaman|lanjutkan membaca|baca halaman|selanjutnya|scroll untuk|advertisement|lanjut baca",
    ),
    (PAY, "berlangganan|langganan|buka kunci|koin|akun premium|masuk untuk|login untuk"),
    (
        VICE,
        "slot gacor|situs slot|slot88|slot 88|slot deposit|slot dana|slot pulsa|slot terbaru|slot gampang menang|slot thailand|akun pro|link alternatif|link slot|bocoran slot|rtp slot|rtp live|live rtp|togel online|bandar togel|agen togel|toto togel|toto|togel hongkong|prediksi togel|data togel|keluaran|result hk|agen bola|judi bola|agen judi|situs judi|judi slot|poker online|domino|dominoqq|bandarq|ceme|sabung ayam|taruhan bola|mix parlay|parlay|casino online|maxwin|jackpot|freebet|bonus new member|scatter hitam|pola gacor|gampang menang|mudah menang|gampang jp|pinjaman|pinjaman uang|pinjaman cepat|dana tunai|dana tunai cepat|kta|tanpa jaminan|jasa skripsi|joki|joki skripsi|joki tugas|ijazah|obat pembesar|pembesar|obat perangsang|obat aborsi|vimax|bo open|open bo|wanita panggilan|pinjaman peribadi|ubat kuat",
    ),
    (
        SELL,
        "daftar|daftar sekarang|login|link login|link daftar|terpercaya|resmi|terbaik|terbesar|termurah|murah|minimal deposit|tanpa potongan|pulsa|qris|depo|withdraw|wd|bonus|promo|diskon|gratis ongkir|beli|jual|harga|hari ini|malam ini|paling gacor|anti rungkad|server|winrate|cepat cair|langsung cair|bunga rendah|nomor 1|no 1",
    ),
    // Thai.
    (SITE, "เว็บไซต์|เว็บ|เว็บนี้|เว็บอ่าน|เว็บหลัก|หน้าเว็บ|ลิงก์|ลิงค์|หน้าแรก|ต้นทาง"),
    (CHANNEL, "แอปพลิเคชัน|แอพ|แอป|ไลน์|เพจ|เฟซบุ๊ก|เฟสบุ๊ค|กลุ่มลับ|กลุ่มไลน์|ช่อง|ยูทูบ|ทวิตเตอร์|เทเลแกรม|แอดไลน์|ไอดีไลน์|คิวอาร์โค้ด"),
    (FICTION, "นิยาย|ตอนใหม่|ตอนต่อไป|ตอนล่าสุด|ตอนที่แล้ว|มังงะ|มังฮวา|การ์ตูน|นิยายแปล|อ่านนิยาย|อ่านมังงะ|อีบุ๊ก"),
    (
        CALL,
        "เข้าไปอ่าน|อ่านต่อ|อ่านต่อได้ที่|อ่านเพิ่มเติม|อ่านได้ที่|อ่านก่อนใคร|ติดตามได้ที่|ติดตามเรา|เข้าชม|เยี่ยมชม|คลิก|คลิกที่นี่|กดติดตาม|กดไลก์|กดแชร์|แชร์|สมัคร|สมัครสมาชิก|สมัครเลย|ดาวน์โหลด|โหลดแอป|สแกน|เข้าร่วม|แอดไลน์|ทักไลน์|สนับสนุน|รับชม|ดูเพิ่มเติม|ค้นหา|บันทึกเว็บ|บุ๊กมาร์ก|อย่าลืม|โปรด|กรุณา",
    ),
    (LATEST, "อัปเดต|อัพเดท|อัปเดตเร็วที่สุด|เร็วที่สุด|ใหม่ล่าสุด|ครบทุกตอน|จบเรื่อง|เต็มเรื่อง|ฟรี|อ่านฟรี|ไม่มีโฆษณา|ก่อนใคร"),
    (COMPILE | PUBLISH, "เผยแพร่|ลงที่|แปลโดย|ที่มา|อัปโหลดโดย|คัดลอกจาก|ก็อปปี้"),
    (THEFT, "ขโมย|ละเมิดลิขสิทธิ์|โดยไม่ได้รับอนุญาต|ห้ามคัดลอก|ของเถื่อน|เว็บเถื่อน"),
    (
        VICE,
        "สล็อต|สล็อตเว็บตรง|สล็อตออนไลน์|เว็บสล็อต|บาคาร่า|บาคาร่าออนไลน์|คาสิโน|คาสิโนออนไลน์|แทงบอล|แทงบอลออนไลน์|เว็บพนัน|พนันออนไลน์|หวยออนไลน์|เว็บหวย|รูเล็ต|ไฮโล|ยิงปลา|เกมยิงปลา|ป๊อกเด้ง|แจ็คพอต|เครดิตฟรี|ฝากถอน|ไม่มีขั้นต่ำ|แตกง่าย|ทดลองเล่น|พีจีสล็อต|เดิมพัน|เงินกู้|กู้เงิน|เงินด่วน|ปล่อยกู้|ยาปลุก|ยาปลุกเซ็กส์|ไซด์ไลน์|สาวไซด์ไลน์|วุฒิปลอม",
    ),
    (
        SELL,
        "สมัคร|ฝาก|ถอน|โปรโมชั่น|โบนัส|เว็บตรง|ไม่ผ่านเอเย่นต์|แจกฟรี|แจก|รับเครดิต|ทางเข้า|อันดับ 1|ราคาถูก|ออโต้|วอเลท|ขั้นต่ำ|อนุมัติไว|โอนไว|ดอกเบี้ยต่ำ|ไม่เช็คบูโร",
    ),
    // Russian and Ukrainian.
    (
        SITE,
        "нашем сайте|наш сайт|нашего сайта|этом сайте|этот сайт|сайта|сайту|официальном сайте|зеркало сайта|веб-сайт|адрес сайта|ссылк*|блог|нашому сайті|сайті|сторінк*|посилання",
    ),
    (
        CHANNEL,
        "телеграм-канал*|телеграмм*|телеграмм-канал*|наш канал|нашем канале|наш телеграм|в телеграме|в telegram|дзен|яндекс дзен|группу вконтакте|группе вконтакте|вк|чат|чате|чат-бот|бот|бота|ватсап*|вотсап*|вайбер*|whatsapp|viber|youtube-канал*|соцсет*|рассылк*|застосунок|телеграм-канал",
    ),
    (
        FICTION,
        "глав*|книг*|роман*|новелл*|ранобэ|манг*|манхв*|фанфик*|читать онлайн|читать книгу|аудиокниг*|продолжение романа|следующая глава|предыдущая глава|розділ*|роман",
    ),
    (
        CALL,
        "подпишись|подписывайся|подпишитесь|подписывайтесь|подписаться|присоединяйся|присоединяйтесь|вступай|вступайте|заходи|заходите|переходи|переходите|перейти|перейдите|жми|жмите|нажми|нажмите|кликай|кликните|скачай|скачайте|скачивай|установи|установите|открой|читай|читайте на|читайте также|читайте продолжение|смотри|смотрите|смотрите также|узнай|узнайте|ищи|ищите|поддержи|поддержите|поделись|поделитесь|оставь|оставляйте|ставьте|ставь|ставьте лайк|голосуй|пиши|пишите|звони|звоните|обращайтесь|регистрируйся|регистрируйтесь|зарегистрируйтесь|заказывай|заказать|забирай|получи|получите|посети|посетите|загляните|не забудьте|не забывайте|следите|следите за|добавляйте|добавьте в|читайте нас|підписуйтесь|читайте|переходьте|завантажуйте",
    ),
    (
        REMEMBER,
        "добавьте в закладки|в закладки|в избранное|сохрани|сохраните|запомни|запомните|не потеряйте|чтобы не потерять|расскажите друзьям|поделитесь с друзьями",
    ),
    (SEARCH, "поиск*|найди|найдите|набери|наберите|введите|в яндексе|в гугле|яндекс|гугл|загугли"),
    (
        LATEST,
        "самые свежие|свежие|свежих|новинк*|последние главы|полная версия|полную версию|полностью|без регистрации|без рекламы|без смс|онлайн бесплатно|бесплатно и без|бесплатно онлайн|в хорошем качестве|раньше всех|первым|первыми|эксклюзив*|лучшие|ежедневно|быстрее всех|целиком|больше книг|больше глав",
    ),
    (FREE, "бесплатно|бесплатн*|без оплаты|даром|подарок|подарки|розыгрыш|промокод*|безкоштовно"),
    (
        COMPILE | PUBLISH,
        "переведено|перевод выполнен|перевел*|сканирован*|вычитк*|распознан*|конвертирован*|текст предоставлен|предоставлено|предоставлен|книга предоставлена|этот текст|данный текст|создано|источник:|источник|опубликовано на|впервые опубликован*|выложен*|залит*|скопирован*|публикуется|с сайта|эта книга|данная книга|приобретен*",
    ),
    (
        LEGAL,
        "все права защищены|правообладател*|авторские права|авторских прав|для ознакомления|ознакомительн*|в ознакомительных целях|после прочтения удалите|удалите|удалить|коммерческ*|купите легальную|купить легальную|легальную копию|приобретите|нарушени*|ответственности не нес*",
    ),
    (
        THEFT,
        "украден*|украли|ворован*|пиратск*|пират*|незаконно|без согласия|без ведома|без разрешения автора|нелегальн*|плагиат",
    ),
    (REPORT, "сообщите|сообщить|пожаловаться|жалоб*|ошибк*|сообщить об ошибке|нашли ошибку"),
    (ELSEWHERE, "другом ресурсе|других сайтах|на другом сайте|на других сайтах|ином сайте|не на"),
    (SUPPORT, "поддержать автора|поддержите автора|поддержать переводчик*|поддержать"),
    (
        PAY,
        "подписк*|платн*|оформите подписку|оформить подписку|войдите|авторизуйтесь|доступно только|доступна только|для подписчиков|купить главу|разблокир*|оплатите|читать дальше|полный доступ",
    ),
    (
        CONTINUE,
        "продолжение следует|продолжение на|следующей странице|следующая страница|читать далее|читать дальше|далее на|показать полностью|показать еще|загрузить еще|развернуть|конец ознакомительного фрагмента|конец бесплатного|читати далі",
    ),
    (
        VICE,
        "онлайн-казино|онлайн казино|казино онлайн|игровые автоматы|игровых автоматов|слот*|рулетк*|покер*|ставки на спорт|ставок на спорт|букмекерск*|букмекер*|фриспин*|бездепозитн*|лотере*|выигрыш*|джекпот*|займ*|займы онлайн|микрозайм*|кредит без|кредит наличными|кредит онлайн|деньги в долг|деньги под|без отказа|с плохой кредитной|виагр*|сиалис*|дженерик*|левитра|потенци*|похуден*|для похудения|проститут*|индивидуал*|шлюх*|интим|интим-услуги|эскорт-услуги|девушки по вызову|досуг|секс знакомства|порно|купить диплом*|диплом о высшем|дипломы|аттестат*|купить аттестат|медкнижк*|купить справку|регистрация временная|временная регистрация|больничный лист|купить права|водительские права|на заказ|написать реферат|реплик*|копии часов|гидра|взлом*|накрутк*|раскрутк*|продвижение сайт*|прогон|хрумер|бинарные опционы|форекс|криптовалют*|инвестиц*|заработ*|заработок в интернете|заработок онлайн|приворот*|гадан*|магия|ясновид*|вывод из запоя|кодирование от|лечение алкоголизма|лечение наркомании|наркологическ*|капельница|грузоперевозк*|эвакуатор",
    ),
    (
        SELL,
        "купить|заказать|цена|цены|недорого|дешево|скидк*|акци*|доставк*|отзывы|официальный|официальный сайт|зеркало|рабочее зеркало|регистрация|вход|личный кабинет|бонус*|промокод*|депозит*|вывод|вывод средств|на карту|онлайн|без предоплаты|гарантия|гарантируем|круглосуточно|анонимно|конфиденциально|срочно|быстро|без отказа|низкие цены|под ключ|звоните|телефон|в москве|в спб|интернет-магазин|наложенным платежом|за регистрацию|играть|на деньги|скачать",
    ),
    // Spanish.
    (
        SITE,
        "nuestro sitio|este sitio|nuestra web|esta web|sitio oficial|pagina oficial|enlace|enlaces|direccion|nuestra pagina|esta pagina",
    ),
    (
        CHANNEL,
        "aplicacion|nuestra app|canal de telegram|canal de whatsapp|canal de youtube|grupo de telegram|grupo de facebook|nuestro canal|nuestro grupo|pagina de facebook|redes sociales|boletin|codigo qr",
    ),
    (
        CALL,
        "visita nuestra|visitanos|visite|siguenos|siguenos en|siganos|sigue leyendo en|suscribete|suscribase|unete|unete a|unanse|descarga|descargate|descargala|descargue|instala|instale|haz clic|haz click|haga clic|pincha aqui|pulsa aqui|entra en|entra a|ingresa a|ingresa en|accede a|lee tambien|lea tambien|te puede interesar|puedes leer|consulta aqui|mira tambien|comparte|comparta|apoya|apoyanos|contacta|contactanos|contacte|llama|llamanos|escribenos|registrate|registrese|busca|buscanos|encuentra|encuentranos|no olvides|no te pierdas|no se pierda|recibe|disfruta|lee los|lee mas|leelo en|leer mas|gracias por leer",
    ),
    (
        REMEMBER,
        "guarda esta|guarda la|anade a|agrega a|agregar a favoritos|a favoritos|a tus favoritos|recuerda visitar|comparte con tus amigos",
    ),
    (
        LATEST,
        "lo ultimo|ultimos capitulos|capitulos nuevos|nuevos capitulos|version completa|historia completa|sin censura|actualizados|actualizacion|antes que nadie|primero en|en exclusiva|exclusivo|mas rapido|mas capitulos|gratis|totalmente gratis",
    ),
    (
        FICTION,
        "capitulo|capitulos|novela|novelas|novela ligera|novelas ligeras|manhwa|libro electronico|ebook|epub|descargar libro",
    ),
    (FREE, "gratis|gratuito|gratuita|sin costo|sin registro|sin publicidad|sin anuncios|sin registrarte|regalo|sorteo"),
    (
        COMPILE | PUBLISH,
        "traducido por|traduccion|traducida por|subido por|escaneado por|editado por|publicado en|publicado originalmente|publicado por|extraido de|sacado de|copiado de|fuente original|este capitulo fue|este libro fue|este contenido",
    ),
    (
        LEGAL,
        "todos los derechos reservados|sin fines de lucro|derechos de autor|con fines educativos|prohibida su venta|compra el libro|apoya al autor|prohibida la reproduccion",
    ),
    (
        THEFT,
        "ha sido robada|ha sido robado|robaron|robo de contenido|sin autorizacion|sin consentimiento|sin el permiso|copia ilegal|pirata|pirateria|ilegalmente|plagio|copiada sin",
    ),
    (ELSEWHERE, "otro lugar|otra web|otra plataforma|otro sitio web|sitio original|en otro sitio|otras paginas"),
    (AUTHOR | SUPPORT, "apoya al autor|apoyar al autor|apoya a la autora|autor original|apoyar a la autora"),
    (
        PAY,
        "inicia sesion|iniciar sesion|hazte socio|contenido exclusivo para|solo suscriptores|para suscriptores|desbloquea|desbloquear|suscripcion",
    ),
    (
        CONTINUE,
        "continuara|siguiente pagina|pagina siguiente|siguiente capitulo|capitulo siguiente|capitulo anterior|seguir leyendo|continua leyendo|continua en|mostrar mas|cargar mas",
    ),
    (
        VICE,
        "casino en linea|casinos online|casino online|casinos en linea|apuestas deportivas|casas de apuestas|casa de apuestas|apuestas online|tragaperras|tragamonedas|ruleta|giros gratis|bono de bienvenida|viagra sin receta|comprar viagra|comprar cialis|farmacia online|farmacia en linea|disfuncion erectil|creditos rapidos|prestamos rapidos|prestamos online|prestamos personales|minicreditos|dinero urgente|sin aval|sin buro|escorts|putas|prepagos|chicas de compania|sexo en vivo|tarot|tarotista|videntes|videncia|tarot economico|amarres de amor|amarres|brujo|brujeria|hechizos|hechiceria|comprar diploma|titulo universitario|tesis por encargo|hacer tu tesis|replicas|relojes replica|bolsos replica|ganar dinero|ganar dinero online|trading|bitcoin|inversion segura|seguidores de instagram|comprar seguidores",
    ),
    (
        SELL,
        "comprar|comprar online|precio|precios|barato|baratos|baratas|oferta|ofertas|descuento|rebajas|envio gratis|envio rapido|envio discreto|sin receta|en linea|online|bono|bonos|registro|deposito|deposito minimo|codigo|codigo promocional|codigo de bono|mejor|mejores|fiable|seguro|garantizado|24 horas|por telefono|llama ya|visa|economico|sin gabinete|aprobacion inmediata|al instante|opiniones|legal en espana",
    ),
    // Portuguese.
    (SITE, "nosso site|este site|site oficial|nossa pagina|link abaixo|endereco|pagina oficial"),
    (
        CHANNEL,
        "aplicativo|nosso aplicativo|nosso app|canal do telegram|canal no telegram|canal no whatsapp|canal do whatsapp|grupo do whatsapp|grupo no whatsapp|grupo do telegram|grupo no telegram|nosso canal|nosso grupo|redes sociais|codigo qr",
    ),
    (
        CALL,
        "acesse nosso|acesse o site|acesse|visite nosso|visite|siga-nos|siga nos|siga o|siga a|inscreva-se|assine|participe|entre no|entre em|entre para|baixe|baixe o|baixar|instale|clique|clique aqui|leia tambem|leia mais|leia em|veja tambem|veja mais|confira|confira tambem|saiba mais|compartilhe|apoie|contate|ligue|cadastre-se|procure|pesquise|encontre|nao esqueca|nao perca|receba|curta|salve|obrigado por ler",
    ),
    (REMEMBER, "adicione aos favoritos|nos favoritos|aos favoritos|salve este|compartilhe com"),
    (
        LATEST,
        "novos capitulos|ultimos capitulos|capitulos mais recentes|mais recentes|atualizado|atualizados|atualizacoes|versao completa|em primeira mao|primeiro em|completo|gratis|de graca|sem censura|mais rapido",
    ),
    (FICTION, "capitulo|capitulos|romances|novel|novels|livro digital|leitura online|ler online|baixar livro"),
    (FREE, "gratuitamente|gratis|gratuito|de graca|sem anuncios|sem cadastro|sem custo|brinde|sorteio"),
    (
        COMPILE | PUBLISH,
        "traduzido por|traducao|postado por|postado em|publicado em|publicado originalmente|digitalizado por|retirado de|copiado de|este capitulo foi|este livro foi|este conteudo|fonte original|disponibilizado",
    ),
    (
        LEGAL,
        "todos os direitos reservados|sem fins lucrativos|direitos autorais|compre o livro|proibida a venda|proibida a reproducao",
    ),
    (THEFT, "roubada|roubado|sem autorizacao|sem o consentimento|copia ilegal|pirata|pirataria|ilegalmente|plagio"),
    (ELSEWHERE, "outro lugar|outra plataforma|outro site|outros sites|site original"),
    (AUTHOR | SUPPORT, "apoie o autor|apoie a autora|apoiar o autor|autor original"),
    (PAY, "faca login|ja e assinante|assinantes|para assinantes|conteudo exclusivo para|desbloqueie|desbloquear|assinatura"),
    (
        CONTINUE,
        "continua na|proxima pagina|proximo capitulo|capitulo anterior|continue lendo|continuar lendo|continua apos|carregar mais|mostrar mais|leia a seguir",
    ),
    (
        VICE,
        "cassino online|cassinos online|casino online|apostas esportivas|casa de apostas|casas de apostas|apostas online|apostas desportivas|caca niqueis|caca-niquel|roleta|rodadas gratis|bonus de boas-vindas|jogo do tigrinho|tigrinho|jogo do aviao|plataforma de apostas|plataforma pagando|comprar viagra|disfuncao eretil|emprestimo online|emprestimo pessoal|emprestimo rapido|negativados|dinheiro rapido|credito rapido|acompanhantes|garotas de programa|massagem|comprar diploma|diploma|tcc pronto|monografia pronta|fazer tcc|replicas|relogios replica|ganhar dinheiro|ganhar dinheiro online|renda extra|vidente|tarologa|amarracao amorosa|amarracao|seguidores no instagram|comprar seguidores",
    ),
    (
        SELL,
        "comprar|compre|preco|precos|barato|oferta|ofertas|desconto|promocao|frete gratis|entrega rapida|sem receita|bonus|cadastro|cadastre-se|deposito|deposito minimo|saque|saque rapido|codigo|codigo promocional|melhor|melhores|confiavel|garantido|24 horas|via pix|pix|jogar|jogue|pagando|sem consulta|aprovacao imediata|na hora",
    ),
    // French.
    (SITE, "notre site|ce site|site officiel|notre page|cette page|le lien|lien ci-dessous|adresse"),
    (
        CHANNEL,
        "application mobile|notre application|notre appli|l'application|canal telegram|chaine telegram|chaine whatsapp|chaine youtube|notre chaine|groupe telegram|groupe facebook|page facebook|reseaux sociaux|newsletter",
    ),
    (
        CALL,
        "rendez-vous sur|visitez|visitez notre|consultez|suivez-nous|suivez nous|abonnez-vous|abonnez vous|inscrivez-vous|rejoignez|rejoignez-nous|rejoignez notre|telechargez|telecharger|installez|cliquez|cliquez ici|cliquez sur|lisez aussi|lire aussi|a lire aussi|lire la suite|lire en ligne|retrouvez|retrouvez-nous|retrouvez la|decouvrez|partagez|soutenez|contactez|contactez-nous|appelez|ecrivez-nous|recherchez|cherchez|n'oubliez pas|ne manquez pas|recevez|profitez|merci de lire|pensez a|ajoutez",
    ),
    (REMEMBER, "ajoutez aux favoris|aux favoris|a vos favoris|dans vos favoris|marque-page|enregistrez|partagez avec vos amis"),
    (
        LATEST,
        "derniers chapitres|nouveaux chapitres|chapitres suivants|dernieres sorties|version complete|integrale|en exclusivite|en avant-premiere|mise a jour|mises a jour|gratuitement|gratuit|gratuits|plus de chapitres|plus rapidement|sans attendre|en premier",
    ),
    (FICTION, "chapitre|chapitres|light novel|livre numerique|livres numeriques|ebook gratuit|scan vf|scans vf|scan fr|scans fr"),
    (FREE, "gratuitement|gratuit|gratuite|sans publicite|sans inscription|sans engagement|cadeau|a gagner|offert|offerte"),
    (
        COMPILE | PUBLISH,
        "traduit par|traduction par|numerise par|publie sur|publie par|publie initialement|tire de|copie depuis|ce chapitre a ete|ce livre a ete|ce contenu|source originale|mis en ligne|mis en ligne par|diffuse par",
    ),
    (
        LEGAL,
        "tous droits reserves|droits d'auteur|usage prive|a des fins educatives|vente interdite|reproduction interdite|achetez le livre|propriete de",
    ),
    (
        THEFT,
        "a ete vole|a ete volee|a ete volee a|derobe|sans l'autorisation|sans le consentement|sans autorisation|copie illegale|illegalement|pirate|piratage|plagiat|sans permission|sans l'accord de",
    ),
    (ELSEWHERE, "autre plateforme|un autre site|d'autres sites|site d'origine|site original|nulle part ailleurs"),
    (AUTHOR | SUPPORT, "soutenez l'auteur|soutenir l'auteur|soutenez l'autrice|soutenir l'autrice"),
    (
        PAY,
        "connectez-vous|deja abonne|reserve aux abonnes|reserves aux abonnes|abonnes|abonnement|debloquer|debloquez|identifiez-vous",
    ),
    (
        CONTINUE,
        "la suite sur|suite a la page|page suivante|chapitre suivant|chapitre precedent|lire la suite|voir plus|afficher plus|a suivre|continuer la lecture|poursuivre la lecture",
    ),
    (
        VICE,
        "casino en ligne|casinos en ligne|jeux de casino|jeux d'argent|machine a sous|machines a sous|tours gratuits|paris en ligne|paris sportifs|bonus sans depot|bonus de bienvenue|roulette|acheter viagra|acheter cialis|viagra en ligne|pharmacie en ligne|sans ordonnance|dysfonction erectile|credit rapide|credit sans justificatif|pret rapide|pret entre particuliers|offre de pret|pret d'argent|pret personnel|rachat de credit|escortes|escort girl|escort girls|rencontre coquine|plan cul|voyance|voyance gratuite|voyance par telephone|voyant|voyante|medium|marabout|grand marabout|maitre marabout|retour affectif|retour de l'etre aime|envoutement|desenvoutement|magie noire|magie blanche|tarot gratuit|tirage tarot|horoscope|astrologie|acheter diplome|faux diplome|faux papiers|faux billets|permis de conduire|redaction memoire|montres replique|sac replique|contrefacon|gagner de l'argent|trading en ligne|maigrir vite|perdre du poids",
    ),
    (
        SELL,
        "acheter|acheter en ligne|pas cher|prix|meilleur prix|meilleurs|meilleur|promo|promotion|code promo|remise|soldes|livraison|livraison gratuite|livraison rapide|en ligne|sans depot|depot|depot minimum|bonus|avis|fiable|serieux|serieuse|garanti|garantie|immediat|immediate|reponse immediate|24h/24|7j/7|par telephone|sans attente|sans cb|gratuite|premieres minutes|consultation|consultation gratuite|resultat|resultats|resultat garanti|contactez|whatsapp",
    ),
    // German.
    (
        SITE,
        "unserer seite|unsere seite|dieser seite|unserer website|unsere website|webseite|internetseite|offizielle seite|der link|link unten|adresse",
    ),
    (
        CHANNEL,
        "unsere app|unserer app|die app|telegram-kanal|telegram-gruppe|telegramkanal|whatsapp-kanal|whatsapp-gruppe|whatsappkanal|youtube-kanal|facebook-seite|facebook-gruppe|unser kanal|unserem kanal|newsletter",
    ),
    (
        CALL,
        "besuchen sie|besucht|besuch uns|folgen sie|folgen sie uns|folgt uns|folge uns|abonnieren|abonnieren sie|abonniere|abonniert|melden sie sich an|melde dich an|jetzt anmelden|treten sie bei|tritt bei|laden sie|lade dir|jetzt herunterladen|installieren sie|klicken sie|klick hier|klicke hier|hier klicken|lesen sie|lesen sie auch|lesen sie weiter|lies weiter|lies auch|lest weiter|jetzt lesen|hier weiterlesen|weiterlesen auf|mehr lesen|teilen sie|unterstutzen|unterstutzen sie|unterstutze|kontaktieren sie|rufen sie|schreiben sie uns|registrieren sie|jetzt registrieren|suchen sie|entdecken sie|entdecke|finden sie|nicht verpassen|verpassen sie|erhalten sie|vergesst nicht|danke furs lesen|schaut vorbei",
    ),
    (
        REMEMBER,
        "als lesezeichen|lesezeichen setzen|zu den favoriten|speichern sie|speichere|merken sie sich|empfehlen sie|empfehlt uns",
    ),
    (
        LATEST,
        "neueste kapitel|neuesten kapitel|neue kapitel|neuen kapitel|weitere kapitel|vollstandige version|vollversion|ungekurzt|exklusiv|als erster|als erste|zuerst|kostenlos|kostenlose|kostenfrei|gratis|schneller|aktuellste|aktuellsten|taglich aktualisiert",
    ),
    (FICTION, "kapitel|romane|webnovel|light novels|e-book|ebooks|e-books|horbuch"),
    (
        FREE,
        "kostenlos|kostenfrei|gratis|umsonst|werbefrei|ohne werbung|ohne anmeldung|ohne registrierung|gutschein|gewinnspiel|geschenkt",
    ),
    (
        COMPILE | PUBLISH,
        "ubersetzt von|gescannt von|hochgeladen von|veroffentlicht auf|veroffentlicht von|ursprunglich veroffentlicht|erschienen auf|entnommen|kopiert von|dieses kapitel wurde|dieses buch wurde|dieser inhalt|originalquelle|erstellt mit|bereitgestellt von",
    ),
    (
        LEGAL,
        "alle rechte vorbehalten|urheberrecht|nur zu privaten|nicht fur den verkauf|bitte loschen|kaufen sie das buch|kein verkauf|nachdruck verboten",
    ),
    (
        THEFT,
        "wurde gestohlen|gestohlen|geklaut|unerlaubt|ohne genehmigung|ohne zustimmung|ohne einwilligung|raubkopie|raubkopien|illegal|illegale kopie|plagiat|unrechtmassig|widerrechtlich",
    ),
    (ELSEWHERE, "andere seite|anderen seiten|andere plattform|anderen plattform|originalseite|nirgendwo sonst|andernorts"),
    (
        AUTHOR | SUPPORT,
        "unterstutzt den autor|unterstutze den autor|unterstutzen sie den autor|unterstutzt die autorin|den autor unterstutzen",
    ),
    (
        PAY,
        "jetzt freischalten|freischalten|abonnent|abonnenten|einloggen|anmelden um|mit abo|im abo|abo abschliessen|probeabo|bereits abonnent|nur fur abonnenten|pro monat",
    ),
    (
        CONTINUE,
        "fortsetzung folgt|fortsetzung auf|nachste seite|nachstes kapitel|vorheriges kapitel|auf der nachsten seite|weiterlesen|mehr anzeigen|mehr laden|weiter auf seite",
    ),
    (
        VICE,
        "online casino|online-casino|online casinos|online-casinos|spielautomaten|spielhalle|freispiele|sportwetten|wettanbieter|wettburo|casino bonus|bonus ohne einzahlung|willkommensbonus|glucksspiel|viagra kaufen|cialis kaufen|viagra ohne rezept|potenzmittel|potenzmittel kaufen|rezeptfrei|online apotheke|versandapotheke|erektionsstorung|schnellkredit|sofortkredit|kredit ohne schufa|minikredit|geld leihen|escort|escortservice|begleitservice|huren|sexkontakte|nutten|erotik|doktortitel kaufen|diplom kaufen|bachelorarbeit schreiben lassen|masterarbeit schreiben lassen|hausarbeit schreiben lassen|ghostwriter|ghostwriting|akademische ghostwriter|fuhrerschein kaufen|falschgeld|replica uhren|replica|plagiate|kartenlegen|hellseher|wahrsager|partnerruckfuhrung|liebeszauber|schnell geld verdienen|geld verdienen|abnehmen|schnell abnehmen|bitcoin",
    ),
    (
        SELL,
        "kaufen|online kaufen|bestellen|online bestellen|gunstig|gunstige|billig|billige|preis|preise|rabatt|gutscheincode|sonderangebot|angebot|versandkostenfrei|schneller versand|diskret|ohne rezept|ohne schufa|ohne einzahlung|bonus|einzahlung|auszahlung|testsieger|seriose|serios|garantiert|sofort|sofortauszahlung|rund um die uhr|beste|besten|jetzt spielen|anmeldung",
    ),
    // Italian.
    (SITE, "nostro sito|questo sito|sito ufficiale|nostra pagina|questa pagina|link qui sotto|indirizzo|sito web"),
    (
        CHANNEL,
        "nostra app|la nostra app|applicazione|canale telegram|canale whatsapp|canale youtube|gruppo telegram|gruppo facebook|pagina facebook|nostro canale|nostro gruppo|iscriviti al canale",
    ),
    (
        CALL,
        "visita il|visita il nostro|visitate|seguici|seguici su|seguiteci|iscriviti|iscrivetevi|abbonati|unisciti|unisciti al|scarica|scarica la|scaricate|installa|clicca|clicca qui|cliccate|leggi anche|leggi di piu|leggi tutto|leggete|leggi su|guarda anche|scopri|scopri di piu|condividi|sostieni|sostenete|contattaci|contatta|chiama|chiamaci|registrati|cerca|trova|non dimenticare|non perdere|ricevi|accedi|vai su|grazie per aver letto",
    ),
    (REMEMBER, "aggiungi ai preferiti|ai preferiti|tra i preferiti|salva questa|condividi con"),
    (
        LATEST,
        "ultimi capitoli|nuovi capitoli|versione completa|in esclusiva|in anteprima|aggiornato|aggiornamenti|gratuitamente|gratis|gratuiti|prima di tutti|piu capitoli",
    ),
    (FICTION, "capitolo|capitoli|romanzi|light novel|libro elettronico|ebook gratis"),
    (FREE, "gratuitamente|gratis|gratuito|gratuita|senza pubblicita|senza registrazione|omaggio|in regalo"),
    (
        COMPILE | PUBLISH,
        "tradotto da|traduzione di|caricato da|scansionato da|pubblicato su|pubblicato originariamente|tratto da|copiato da|questo capitolo e stato|questo libro e stato|questo contenuto|fonte originale|offerto da",
    ),
    (
        LEGAL,
        "tutti i diritti riservati|diritti d'autore|vietata la vendita|vietata la riproduzione|senza scopo di lucro|acquista il libro|riproduzione riservata",
    ),
    (
        THEFT,
        "e stata rubata|e stato rubato|rubata|rubato|senza autorizzazione|senza il consenso|senza permesso|copia illegale|pirata|pirateria|illegalmente|plagio",
    ),
    (ELSEWHERE, "altra piattaforma|un altro sito|altri siti|sito originale|altrove"),
    (AUTHOR | SUPPORT, "sostieni l'autore|sostenere l'autore|sostieni l'autrice"),
    (PAY, "accedi per|gia abbonato|riservato agli abbonati|per gli abbonati|abbonamento|sblocca|contenuto riservato"),
    (
        CONTINUE,
        "continua su|continua nella|pagina successiva|prossimo capitolo|capitolo successivo|capitolo precedente|continua la lettura|continua a leggere|mostra altro|carica altro",
    ),
    (
        VICE,
        "casino online|casino online sicuri|slot online|slot machine|scommesse sportive|scommesse online|siti scommesse|bonus senza deposito|bonus benvenuto|giri gratis|roulette online|gratta e vinci|comprare viagra|acquistare viagra|acquistare cialis|viagra generico|cialis generico|senza ricetta|farmacia online|disfunzione erettile|prestiti veloci|prestiti online|prestito personale|prestiti personali|prestiti senza busta paga|cattivi pagatori|accompagnatrici|escort roma|incontri|incontri sesso|cartomanzia|cartomante|cartomanti|sensitiva|legamenti d'amore|legamento d'amore|tesi di laurea su commissione|diploma falso|patente|repliche orologi|orologi replica|borse replica|guadagnare online|guadagnare soldi|dimagrire velocemente|trading online",
    ),
    (
        SELL,
        "comprare|comprare online|acquistare|acquista|acquisto|prezzo|prezzi|prezzo basso|economico|offerta|offerte|sconto|sconti|promozione|codice promo|spedizione gratuita|spedizione veloce|consegna|in contrassegno|senza deposito|bonus|deposito|prelievo|migliore|migliori|sicuro|sicuri|affidabile|garantito|immediato|24 ore|basso costo|a basso costo|in italia|recensioni|opinioni|aams|non aams",
    ),
    // Polish, and other languages of the east and north.
    (
        SITE,
        "nasza strona|naszej stronie|tej stronie|strona internetowa|strone internetowa|oficjalna strona|link ponizej|adres|nasza strone",
    ),
    (
        CHANNEL,
        "aplikacja|aplikacje|aplikacji|kanal na|kanal telegram|grupa na facebooku|grupie na facebooku|profil na facebooku|nasz kanal|nasza grupa|facebooku|kanal youtube|newsletter",
    ),
    (
        CALL,
        "odwiedz nas|odwiedz|zajrzyj|wejdz na|wejdz|przeczytaj takze|przeczytaj|czytaj wiecej|czytaj na|czytaj takze|czytajcie|zobacz|zobacz takze|sprawdz|obserwuj|obserwuj nas|sledz nas|subskrybuj|zasubskrybuj|dolacz|dolacz do|pobierz|pobierz aplikacje|sciagnij|zainstaluj|kliknij|kliknij tutaj|udostepnij|wesprzyj|wspieraj|skontaktuj sie|zadzwon|napisz do nas|zarejestruj sie|zaloguj|szukaj|znajdz nas|nie przegap|polub|polub nas|dodaj do|zapisz sie|dziekujemy za",
    ),
    (REMEMBER, "dodaj do zakladek|do zakladek|do ulubionych|zapamietaj|zapisz strone|polec znajomym"),
    (
        LATEST | FREE,
        "najnowsze|najnowszych|najnowsze rozdzialy|nowe rozdzialy|pelna wersja|caly tekst|za darmo|darmowy|darmowa|darmowe|bezplatnie|bez reklam|bez rejestracji|jako pierwszy|na wylacznosc|szybciej",
    ),
    (
        COMPILE | PUBLISH,
        "przetlumaczone przez|tlumaczenie|opublikowane na|opublikowano na|udostepnione przez|zeskanowane|pochodzi ze strony|ten rozdzial zostal|ksiazka pobrana|skopiowane",
    ),
    (LEGAL, "wszelkie prawa zastrzezone|prawa autorskie|kopiowanie zabronione|tylko do uzytku"),
    (THEFT, "zostala skradziona|zostal skradziony|bez zgody|bez pozwolenia|nielegalnie|piracka|piractwo|plagiat"),
    (
        PAY | CONTINUE,
        "dalsza czesc artykulu|dla subskrybentow|subskrypcja|wykup dostep|kup dostep|odblokuj|pozostalo do przeczytania|nastepna strona|nastepny rozdzial|poprzedni rozdzial|ciag dalszy nastapi|ciag dalszy",
    ),
    (
        VICE,
        "kasyno|kasyna|kasyno online|kasyna online|legalne kasyno|automaty do gier|zaklady bukmacherskie|zaklady sportowe|bukmacher|bonus bez depozytu|darmowe spiny|ruletka|pozyczka|pozyczki online|chwilowka|chwilowki online|kredyt bez bik|bez bik|szybka gotowka|leki na potencje|tabletki na potencje|viagra bez recepty|kamagra|odchudzanie|tabletki na odchudzanie|ogloszenia towarzyskie|sex anonse|wrozka|wrozby|tarot|prace magisterskie|pisanie prac|dyplom kolekcjonerski|prawo jazdy|podrobki|repliki zegarkow|zarabianie w internecie|kazino|kaszino|online kaszino|jatekautomata|sportfogadas|nettikasino|kasinot|kolikkopelit|casinon utan|spelsidor|casino pa natet|kasinobonus|nyerogep|automaty online|pujcky|pujcka ihned|rychla pujcka|pornostar",
    ),
    (
        SELL,
        "kup|kupic|tanio|tanie|cena|ceny|promocja|rabat|dostawa|wysylka|bez recepty|rejestracja|bonus|depozyt|wyplata|najlepsze|najlepsze kasyno|opinie|ranking|kod promocyjny|przez internet|online|od reki|na raty|bez zaswiadczen",
    ),
    // Turkish.
    (
        SITE,
        "sitemizi|sitemizde|sitemize|sitemizden|sitesini|sitesine|sitesinden|bu site|bu sitede|web sitesi|web sitemiz|web sitemizi|adresimiz|adresinden|adresine|adresini|resmi site|baglantisi|baglantiya",
    ),
    (
        CHANNEL,
        "uygulama|uygulamamizi|uygulamasini|telegram kanali|telegram kanalimiz|telegram grubu|telegram grubumuz|whatsapp hatti|whatsapp grubu|youtube kanali|discord sunucumuz|sosyal medya|facebook sayfamiz|kanalimiza|grubumuza",
    ),
    (
        FICTION,
        "bolum|bolumler|bolumleri|bolumu|yeni bolum|yeni bolumleri|son bolum|sonraki bolum|onceki bolum|roman|romani|novel oku|manga oku|webtoon|ceviri",
    ),
    (
        CALL,
        "ziyaret edin|ziyaret ediniz|takip edin|takip et|bizi takip edin|abone ol|abone olun|katil|katilin|indirin|indir|tiklayin|tiklayiniz|tikla|buraya tiklayin|okumak icin|okuyabilirsiniz|okumaya|paylasin|destek olun|destekleyin|iletisime gecin|arayin|uye olun|kayit olun|arama yapin|bulabilirsiniz|unutmayin|kacirmayin|izleyin|izlemek icin|giris yapin|begenmeyi|yorum yapin",
    ),
    (REMEMBER, "yer imlerine ekleyin|favorilerinize ekleyin|favorilere ekleyin|kaydedin|arkadaslarinizla paylasin"),
    (
        LATEST | FREE,
        "en yeni|en guncel|en hizli|ilk once|ilk siz|ucretsiz|bedava|reklamsiz|tamamen ucretsiz|tam surum|uyelik gerektirmez",
    ),
    (
        COMPILE | PUBLISH,
        "tarafindan cevrilmistir|tarafindan cevrildi|tarafindan yayinlanmistir|yayinlanmaktadir|yayinlandi|yuklenmistir|alinmistir|kaynak:|kaynak|hazirlanmistir",
    ),
    (THEFT, "calinmis|calinmistir|izinsiz|izin alinmadan|kopyalanmis|korsan|yasa disi"),
    (
        PAY | CONTINUE,
        "uye girisi|abonelere ozel|kilidi acmak|devamini oku|devami icin|devami sonraki|sonraki sayfa|devam edecek|haberin devami",
    ),
    (
        VICE,
        "bahis|bahis siteleri|bahis sitesi|canli bahis|guvenilir bahis|kacak bahis|iddaa|casino siteleri|canli casino|slot oyunlari|slot siteleri|rulet|deneme bonusu|deneme bonusu veren|hos geldin bonusu|bedava bonus|freespin|tombala|kumar|kumar siteleri|poker oyna|okey|kredi|aninda kredi|senetle|icra|cinsel guc|cinsel guc artirici|geciktirici|zayiflama|escort|eskort|escort bayan|masaj salonu|diploma satin al|sahte|tez yazdirma|replika saat|replika|instagram takipci|takipci satin al|medyum|buyu|ask buyusu",
    ),
    (
        SELL,
        "giris|guncel giris|yeni adres|guncel adres|uye ol|kayit|bonus|bonusu|veren siteler|yatirim|yatirimsiz|cevrimsiz|para yatirma|para cekme|guvenilir|guvenilir mi|lisansli|resmi|fiyat|fiyati|fiyatlari|ucuz|en ucuz|indirim|satin|siparis|kapida odeme|ucretsiz kargo|hizli|7/24|hemen|basvuru|basvurusu|en iyi",
    ),
    // Arabic.
    (SITE, "موقعنا|الموقع|موقع|هذا الموقع|الموقع الرسمي|الرابط|رابط|صفحتنا|صفحة|مدونة"),
    (
        CHANNEL,
        "قناتنا|قناة التليجرام|تيليجرام|تلغرام|تليجرام|تطبيقنا|التطبيق|واتساب|واتس اب|مجموعة|جروب|فيسبوك|انستقرام|يوتيوب|ديسكورد",
    ),
    (FICTION, "رواية|روايات|الرواية|الفصل|فصل|فصول|الفصول|مانجا|مانهوا|الفصل التالي|الفصل القادم|الفصل الجديد"),
    (
        CALL,
        "زوروا|زر موقعنا|قم بزيارة|يرجى زيارة|لزيارة|تفضل بزيارة|تابعونا|تابعنا|تابعوا|تابع|اشترك|اشتركوا|انضم|انضموا|حمل|حملوا|حمل التطبيق|نزل|اضغط|اضغط هنا|انقر|انقر هنا|اقرا|اقرؤوا|لقراءة|للقراءة|لقراءة المزيد|اقرا ايضا|اقرا المزيد|شاهد|شاهد ايضا|شارك|شاركوا|ادعم|ادعموا|تواصل معنا|تواصل|اتصل|اتصل بنا|سجل|سجل الان|ابحث|ابحث عن|لا تنس|لا تنسوا|لا تفوت|احصل|للاشتراك|للتحميل|للتواصل",
    ),
    (LATEST | FREE, "احدث|اخر الفصول|احدث الفصول|كاملة|مجانا|مجانية|مجاني|بدون اعلانات|حصريا|حصري|قبل الجميع|النسخة الكاملة|اسرع"),
    (COMPILE | PUBLISH, "ترجمة|المصدر|مصدر|نشر على|تم نشر|نشرت على|تم النشر|منقول|منقولة|رفع بواسطة|ترجم بواسطة"),
    (THEFT, "مسروق|مسروقة|سرقة|سرقت|بدون اذن|دون اذن|دون موافقة|بدون تصريح|قرصنة|غير قانوني"),
    (LEGAL, "جميع الحقوق محفوظة|حقوق الملكية|حقوق النشر"),
    (CONTINUE | PAY, "يتبع|الصفحة التالية|متابعة القراءة|اكمل القراءة|للمشتركين|اشتراك|فتح الفصل"),
    (
        VICE,
        "كازينو|الكازينو|كازينو اون لاين|قمار|القمار|مراهنات|رهان|الرهان|المراهنة|مراهنة|روليت|سلوتس|ماكينات القمار|بونص|فياجرا|الفياجرا|سيالس|حبوب|مقويات|تكبير|شهادات مزورة|شيخ روحاني|الشيخ الروحاني|جلب الحبيب|فك السحر|سحر|السحر|روحانيات|معالج روحاني|قروض|قرض|تمويل|قرض سريع|تسديد قروض|سكس|دعارة|فوركس|تداول|العملات الرقمية|ربح المال|الربح من الانترنت|كشف تسربات|نقل عفش|نقل اثاث|شركة نقل|شركة تنظيف|مكافحة حشرات|رش مبيدات|عزل اسطح|تسليك مجاري|تنظيف خزانات",
    ),
    (
        SELL,
        "افضل|ارخص|رخيص|سعر|اسعار|خصم|خصومات|عروض|عرض|شراء|بيع|اون لاين|اونلاين|مضمون|مضمونة|ضمان|توصيل|بدون وصفة|ايداع|سحب|مكافاة|مكافات|تسجيل|فوري|سريع|بالرياض|بجدة|اتصل الان",
    ),
    // Japanese.
    (
        SITE,
        "当サイト|本サイト|このサイト|公式サイト|ホームページ|サイトマップ|ウェブサイト|まとめサイト|投稿サイト|小説サイト|リンク先|こちらのサイト|当ブログ",
    ),
    (
        CHANNEL,
        "公式アプリ|アプリ版|アプリ|lineアカウント|公式line|ラインで|lineで|line登録|line友だち|友達追加|公式ツイッター|公式twitter|公式チャンネル|youtubeチャンネル|チャンネル登録|メルマガ|オープンチャット|インスタ|qrコード|公式x",
    ),
    (
        FICTION,
        "小説を読む|小説家|小説|漫画|マンガ|コミック|電子書籍|連載中|最新話|最新刊|次話|前話|全話|全巻|第1話|続きは|この続き|ネット小説|ライトノベル|ラノベ|翻訳版|無料漫画",
    ),
    (
        CALL,
        "こちらから|こちらへ|ここをクリック|クリック|タップ|アクセスして|アクセス|ご覧ください|ご覧下さい|お読みください|お読み下さい|お楽しみください|ダウンロードは|ダウンロード|インストール|フォローして|フォローお願い|登録して|登録は|ご登録|チャンネル登録|友だち追加|読むなら|見るなら|読むには|読みたい方|検索して|検索|シェアして|応援お願い|評価お願い|ブックマークお願い|お問い合わせ|ご連絡|今すぐ|お申し込み|お気に入り登録|購読|チェックして|もっと見る|続きを読む|あわせて読みたい|関連記事",
    ),
    (REMEMBER, "ブックマーク|お気に入り|お気に入りに追加|ホーム画面に追加|しおり|お忘れなく|友達に教え|拡散|保存して"),
    (
        LATEST,
        "最新情報|最新章|いち早く|最速更新|先行配信|先読み|完全版|全文|ノーカット|毎日更新|独占配信|独占|限定公開|更新中|配信中",
    ),
    (FREE, "無料で|無料|完全無料|無料公開|会員登録不要|登録不要|広告なし|タダ|特典|プレゼント|クーポン|無料体験|キャンペーン"),
    (
        COMPILE | PUBLISH,
        "初出|掲載サイト|転載元|引用元|翻訳者|訳者|スキャン|アップロード|まとめました|作成しました|配布元|提供元|掲載されています|掲載された",
    ),
    (LEGAL, "著作権|著作権者|無断複製|無断使用|転載禁止|禁無断転載|二次配布|私的利用|権利者|all rights reserved"),
    (THEFT, "無断転載|無断で転載|無断で|違法アップロード|違法サイト|海賊版|海賊版サイト|盗用|パクリ|不正に"),
    (REPORT, "通報|ご報告|誤字報告|誤字脱字|お知らせください|報告してください"),
    (ELSEWHERE, "他サイト|別のサイト|他のサイト|原作サイト|以外のサイト|以外の場所"),
    (AUTHOR | SUPPORT, "作者様|原作者|作者を応援|著者を応援|作者への"),
    (
        PAY,
        "会員限定|有料会員|有料記事|ログインして|ログインすると|残り文字|この記事は有料|有料部分|購入すると|会員登録|ポイントで|プレミアム会員|続きを読むには|残り",
    ),
    (
        CONTINUE,
        "続きを読む|次のページ|次ページ|次へ|前へ|つづく|続きはこちら|次の話|前の話|ページをめくる|全文を読む|もっと読む|目次へ|読み込み中",
    ),
    (
        VICE,
        "オンラインカジノ|オンカジ|カジノ|ネットカジノ|ブックメーカー|スポーツベット|競馬予想|競艇予想|パチスロ|入金不要ボーナス|フリースピン|ルーレット|宝くじ|バイアグラ|シアリス|レビトラ|精力剤|媚薬|ed治療薬|個人輸入|育毛|ダイエットサプリ|痩せる|闇金|即日融資|審査なし|ブラックok|クレジットカード現金化|現金化|お金借りる|カードローン|即日キャッシング|出会い系|出会い|セフレ|デリヘル|風俗|ソープ|援交|パパ活|無修正|アダルト|アダルト動画|人妻|エロ動画|エロ|偽ブランド|スーパーコピー|コピー品|ブランドコピー|n級品|レプリカ|激安通販|時計コピー|バッグコピー|副業|在宅ワーク|日給|高収入|不労所得|仮想通貨|fx自動売買|投資詐欺|情報商材|占い|電話占い|当たる占い|霊視|復縁|代筆|論文代行|レポート代行|卒業証書|フォロワー購入|相互フォロー|裏垢",
    ),
    (
        SELL,
        "激安|格安|最安値|送料無料|人気|人気ランキング|ランキング|おすすめ|オススメ|口コミ|評判|通販|販売|購入|正規品|新作|セール|割引|クーポン|初回限定|限定|先着|登録ボーナス|ボーナス|入金|出金|即日|簡単|誰でも|確実|稼ぐ|稼げる|今なら|24時間|全国対応|専門店|代引き",
    ),
    // Korean.
    (
        SITE,
        "사이트|사이트에서|홈페이지|웹사이트|주소는|새 주소|새주소|최신 주소|주소찾기|도메인|링크|바로가기|공식 사이트|공식사이트|블로그",
    ),
    (
        CHANNEL,
        "어플|앱에서|앱을|앱 다운|텔레그램|텔레|텔레그램방|텔방|카카오톡 채널|카카오 채널|플러스친구|오픈카톡|오픈톡|단체방|카페|유튜브 채널|유튜브|인스타|인스타그램|밴드|라인 아이디|라인|디스코드",
    ),
    (
        FICTION,
        "소설|웹소설|웹툰|만화|텍본|연재|연재분|최신화|다음화|이전화|전편|완결|무료소설|무료웹툰|무협소설|판타지소설|챕터|회차|번역본|이북",
    ),
    (
        CALL,
        "방문하세요|방문해|방문|접속하세요|접속|접속해|클릭|클릭하세요|누르세요|다운로드|다운받|설치하세요|설치|가입하세요|가입|구독|구독하세요|구독과 좋아요|팔로우|추가하세요|추가하고|친구추가|친추|검색하세요|검색|검색창|보러 오세요|보러가기|읽으러|읽으세요|읽어보세요|감상하세요|즐기세요|만나보세요|확인하세요|문의|문의하세요|연락|연락주세요|상담|입장|입장하세요|참여|참여하세요|공유|공유하세요|추천해|추천 부탁|선작|후원|더 보기|더보기|자세히 보기|보시려면|보려면|읽으려면",
    ),
    (REMEMBER, "즐겨찾기|즐겨찾기에|북마크|기억해|기억하세요|저장하세요|잊지 마세요|홈 화면에"),
    (
        LATEST | FREE,
        "무료|무료로|무료보기|무료 보기|최신|최신화|가장 빠르게|가장 빠른|제일 빠른|빠른 업데이트|업데이트|전편 무료|광고 없이|회원가입 없이|독점|먼저 보기|미리보기|완전판|무삭제",
    ),
    (
        COMPILE | PUBLISH,
        "출처|제공|번역|번역자|스캔|업로드|업로더|퍼온|펌|배포|원본|본 작품은|이 소설은|본 소설은|게시된|연재되는",
    ),
    (LEGAL, "무단 전재|무단전재|재배포 금지|무단 복제|무단복제|저작권|저작권자|저작권법|all rights reserved|2차 배포|불법 복제"),
    (THEFT, "불법 공유|불법 사이트|불법 복제|불법 번역|도용|도난|훔친|허락 없이|무단으로|무단 도용|해적판"),
    (REPORT, "신고|신고해|신고하|제보|오류신고|오타"),
    (ELSEWHERE, "다른 사이트|타 사이트|원작 사이트|정식 연재처|정식 사이트|다른 곳에서|다른 플랫폼"),
    (AUTHOR | SUPPORT, "작가님|원작자|번역가|작가를 응원|작가님을 응원"),
    (PAY, "유료|결제|소장|대여|잠금|구매 후|로그인 후|로그인하|회원 전용|구독자 전용|쿠폰|코인|열람"),
    (
        CONTINUE,
        "다음 페이지|다음페이지|다음 화|이전 화|다음 회|계속 읽기|이어보기|다음 편|다음편|목록으로|계속됩니다|불러오는 중",
    ),
    (
        VICE,
        "카지노사이트|온라인카지노|바카라사이트|토토사이트|메이저사이트|메이저놀이터|안전놀이터|먹튀검증|먹튀|사설토토|스포츠토토|파워볼|슬롯사이트|슬롯머신|홀덤|온라인홀덤|릴게임|바다이야기|경마|토사장|배팅|베팅|꽁머니|환전|검증업체|카지노커뮤니티|비아그라|비아그라 구매|시알리스|정품 비아그라|발기부전|정력제|최음제|다이어트 약|대출|무직자대출|소액대출|급전|일수|당일대출|신용불량자|휴대폰 소액결제|소액결제 현금화|현금화|정보이용료|상품권 매입|출장안마|출장마사지|출장샵|마사지|오피|오피사이트|휴게텔|룸살롱|조건만남|콜걸|성인용품|야동|성인사이트|유흥|유흥알바|고수익알바|고수익|재택알바|부업|주식리딩|리딩방|급등주|코인리딩|선물옵션|해외선물|대여계좌|레플리카|명품 레플|짝퉁|이미테이션|학위|논문대필|대필|자소서 대필|신분증|인스타 팔로워|좋아요 구매|작업대출|개인회생|흥신소|심부름센터|탐정",
    ),
    (
        SELL,
        "추천|사이트 추천|순위|검증|검증된|안전한|보증|먹튀없는|가입코드|첫충|첫 충전|매충|충전|이벤트|쿠폰|보너스|당일|즉시|빠른|저렴|최저가|할인|특가|구매|판매|정품|직구|배송|무료배송|후기|24시간|전국|문의|상담|가능|환영|1위|best|수익|보장|원금",
    ),
    // Longer words that only hold one of the table.
    (0, "图书馆|圖書館|博物馆网站|读书会|电子书店|阅读器具|实体书店|新华书店|新華書店|旧书店|线上课|在线教育|在线课堂|在线学习"),
    // What is said around reading: tools, waiting, errors, keys.
    (
        FICTION,
        "追书神器|追書神器|阅读神器|看书神器|听书神器|换源|換源|老书虫|老書蟲|能听书|听书功能|離線閱讀|离线阅读|离线缓存|书架|書架|翻章|朗读功能|章节|书籍目录",
    ),
    (CHANNEL, "ios|iphone版|android版|鸿蒙版|应用宝|手机软件|阅读软件|看书软件|飞机搜|飛機搜|飞机号|纸飞机|紙飛機"),
    (FREE, "老司机|能免费|都装了|装一个|装这个|无水印|无广告版|已去广告|破解版|会员版"),
    (DISGUISED, "加賴|加赖|賴id|赖id|加line|+line|賴🆔|丶點丶|丶点丶|點丶康|点丶康|點丶c|点丶c|pm点me|点me|點me"),
    (
        VICE,
        "當沖|帶單|飆股|飙股|炒飞|秒下款|下款口子|不看征信|网贷口子|口子大全|黑网贷|强下口子|non gamstop|gamstop|not on gamstop|fake broker|helped me recover|recover all of|lost all my",
    ),
    (
        SELL,
        "名额只剩|名額只剩|名额有限|名額有限|免費帶|免费带|先到先得|口子|申请|申請|马上申请|立即申请|fast payouts|fast payout|instant withdrawal|players|deposit bonus|within 24 hours|within 48 hours",
    ),
    (
        CONTINUE | WORK,
        "手敲|手敲中|努力手打|努力更新|正在努力|正在更新|刷新页面|刷新頁面|刷新本页|即可看到|本章节|本章節|敲字中|码字中|内容还在|请稍后|請稍後|稍候片刻|几分钟后|十分钟后",
    ),
    (
        PAY | CONTINUE,
        "余下|餘下|付费内容|付費內容|立即解锁|立即解鎖|解锁全部|解锁全文|会员年卡|会员月卡|开通会员|开通vip|付费后|试读已结束|剩余部分|剩余章节需|购买全本|每天不到|深度研报",
    ),
    (SEARCH | WORK, "书名|書名|作者名|搜作者|加书名"),
    (LATEST, "没有删减|沒有刪減|无删减版|未删节|后面没有删减"),
    (
        REPORT | WORK,
        "find any errors|found any errors|any errors|non-standard content|ads popup|ads redirect|broken links, ads|report chapter|mod team|wrong chapter order",
    ),
    (
        CONTINUE,
        "next page|swipe|swipe to|isn't finished|not finished yet|chapter isn't finished|keyboard keys|browse between chapters|between chapters|left, right",
    ),
    (CALL, "you're reading|you are reading|currently reading|reading this on|tap the bookmark|tap the button|hit the button"),
    (LATEST, "never miss|a release|new release|new releases|all chapters|earlier on"),
    (REPORT | CONTINUE, "自动滚屏|自動滾屏|快速翻章|翻章|翻页键|方向键|空格键|回车键|同步阅读进度|阅读进度"),
    (
        COMPILE | PUBLISH,
        "sao chep tu|duoc sao chep|konten ini|diambil dari situs|disalin dari situs|kelanjutan bab|kelanjutannya|bab tercepat|bab lengkap",
    ),
    (CALL | SITE, "kunjungi situsnya|kunjungi situs|kunjungi website|kunjungi web"),
    (FICTION, "suka novel|novel ini|cerita ini|kelanjutan bab|bab tercepat|sao chep tu truyen"),
    (
        LATEST | FICTION,
        "最新話は|全話無料|全話読める|続きが読める|次話を先に|先行公開話|読み放題|よみ放題|無料で読む|無料で読める",
    ),
    (
        COMPILE | FICTION,
        "thank you for downloading|thanks for downloading|scanned, proofed|proofed and released|epub|mobi|ebook was",
    ),
    (LEGAL, "if you paid for|you have been ripped off|ripped off|paid for this copy"),
    (
        SELL,
        "필승법|후불제|24시|즉시지급|지급|신규가입|가입머니|vip numaralari|numaralari|vip|優良サイト|優良店|代引き専門店|専門店|後払い|本物|偽物|アウトレット|安全なサイト|届く",
    ),
    (
        CALL,
        "fresh updates|find fresh|enjoy this story|enjoying this story|enjoyed this|点个在看|點個在看|点亮在看|点赞在看|kolom komentar|silakan lapor|lapor|lapor di",
    ),
    (LATEST, "fresh updates|fresh chapters|updates daily|daily on|每天一|持续更新|持續更新"),
    (FICTION, "web doc truyen|truyen chu full|doc truyen chu|convert:|loi chuong|nhan f5|chuong loi|bab yang error"),
    (SELL | VICE, "high stakes|high-stakes|top rated no deposit|for us players|us players"),
    (LATEST | FICTION, "อ่านฟรีทุกตอน|ทุกตอน|ตอนใหม่ก่อนใคร|นิยายใหม่"),
    (CALL, "กดแชร์ให้เพื่อน|ได้ที่|อ่านต่อที่|แอดไลน์"),
    (CALL, "let us know|so we can fix it|fix it as soon as possible"),
    (LEGAL, "版权属作者|版权属|版權屬"),
    (COMPILE, "工作室制作|工作室製作|小组制作|论坛制作|社区制作"),
    (CALL | SITE, "ได้ที่เว็บ"),
    (REPORT, "raise the alarm|drop them a line|tip off the author|tell the author|let the author know|let the writer know"),
    (WORK, "this serial|web serial|web serials|this instalment|this installment"),
    (
        ELSEWHERE,
        "anywhere else|met anywhere else|page you are on|where they really post|where it is really posted|other than here",
    ),
    (
        THEFT,
        "did not ask the writer|did not ask the author|never asked the author|never asked the writer|stolen copy|stolen copies",
    ),
    (
        REPORT,
        "denuncialo|denunciala|denuncialos|denuncia|avisa al autor|avisa a la autora|reclama|denuncie-o|denuncie|avise o autor",
    ),
    (WORK, "relato|relatos|esta obra|esta historia|este conto|ce recit|cette histoire|diese geschichte|questo racconto"),
    (
        THEFT,
        "ha sido robado|ha sido robada|no esta autorizada|no esta autorizado|no autorizada|infringe la ley|sin permiso|foi roubado|foi roubada|nao autorizada|a ete vole|a ete volee|non autorisee|wurde gestohlen|nicht genehmigt|e stato rubato|e stata rubata|non autorizzata",
    ),
    (
        ELSEWHERE,
        "pagina distinta|otra pagina|otra web|fuera de la pagina|pagina de su autor|pagina de su autora|web oficial|pagina oficial|outro site|outra pagina|site oficial|autre site|site officiel|andere seite|anderen seite|altro sito|sito ufficiale",
    ),
    (VICE | SELL, "开户官网|開戶官網|真钱|网上真钱|现金棋牌|现金网|外围投注|足球外围|彩票计划|赛车计划|计划软件"),
    (VICE, "比分网|棋牌游戏|电子游艺|捕鱼平台|真人荷官"),
    (SELL, "bonus codes|bonus code|promo codes|平台注册|网站注册|开户送|秒到账|秒提现"),
    (FICTION | CHANNEL, "听书神器|追书神器|看书神器|小说神器|聽書神器|追書神器"),
    (CALL | CHANNEL, "下载地址|下載地址|下载链接|下載連結|安装包"),
    (CALL | FICTION, "ติดตามตอน"),
];
