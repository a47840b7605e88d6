package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huibian.model.Kind;
import org.huibian.recovery.boundary.LabelledIssue.Label;

/**
 * Composes issues out of invented documents of many forms: letters with and without the document
 * that they issue, orders, norms under their own names, cases, news and interviews. The running
 * text is made of sentences of another issue; titles, organs and dates are invented. Documents
 * within a letter, forms, lists of chapters and headings without marks are composed as well,
 * because they look like articles and are none.
 */
public final class InventedIssue {
  private static final List<String> PLACES =
      List.of(
          "江临省",
          "海宁省",
          "北岭省",
          "云溪市",
          "青岩市",
          "龙湾市",
          "安河市",
          "松原自治州",
          "白塔市",
          "临江市",
          "长岭市人民代表大会",
          "东阳省人民代表大会常务委员会",
          "中华人民共和国",
          "全国",
          "国家",
          "湖阳市",
          "南屏市");
  private static final List<String> ORGANS =
      List.of(
          "国务院",
          "国务院办公厅",
          "最高人民法院",
          "最高人民检察院",
          "财政部",
          "商务部",
          "交通运输部",
          "水利部",
          "教育部",
          "江临省人民政府",
          "云溪市人民政府办公室",
          "北岭省市场监督管理局",
          "国家粮食局",
          "海关总署",
          "中国气象局",
          "青岩市人民政府办公厅",
          "国家铁路局",
          "人力资源社会保障部",
          "国家邮政局",
          "应急管理部",
          "龙湾市发展和改革委员会",
          "最高人民法院、最高人民检察院",
          "公安部 交通运输部",
          "中共中央办公厅 国务院办公厅",
          "自然资源部办公厅");
  private static final List<String> SUBJECTS =
      List.of(
          "粮食流通", "城市排水", "港口经营", "古树名木保护", "殡葬", "机动车停放", "农村公路", "测绘成果", "民用机场", "校外培训", "渔业资源",
          "气象灾害防御", "图书馆", "轨道交通运营", "地下水保护", "养犬", "供水用水", "不动产登记", "药品网络销售", "邮件快件包装", "食盐专营",
          "烟花爆竹安全", "传统村落保护", "禁毒", "消防安全", "国有资产评估", "招标投标", "海洋观测", "电力监管", "残疾人就业", "档案", "信访",
          "物业", "河道采砂", "学前教育", "医疗废物", "融资租赁公司", "典当行", "种畜禽", "计量器具", "船舶检验", "旅行社", "矿山救护",
          "建筑垃圾", "公共租赁住房", "土地复垦", "慈善组织信息", "献血", "宗教活动场所", "水土保持", "家庭教育促进");
  private static final List<String> NORM_ENDS =
      List.of(
          "条例",
          "管理条例",
          "管理办法",
          "规定",
          "实施细则",
          "监督管理办法",
          "暂行办法",
          "管理规定",
          "若干规定",
          "办法",
          "法",
          "促进法",
          "管理规则",
          "条例（试行）",
          "办法（2021年修订）",
          "暂行条例",
          "若干规定（二）",
          "工作规范",
          "守则");
  private static final List<String> PLAN_ENDS =
      List.of(
          "实施方案",
          "行动计划（2021—2025年）",
          "发展规划",
          "工作方案",
          "指南（2021年版）",
          "重点任务清单",
          "标准体系建设指南",
          "工作要点",
          "若干措施",
          "管理目录",
          "专项行动方案",
          "评价标准（试行）",
          "项目申报指南",
          "评分细则（2021年修订版）",
          "推广应用目录（2021年版）",
          "行业规范条件（2021年本）",
          "实施细则",
          "工作计划",
          "专项规划",
          "分类标准",
          "技术指导目录（第二批）");
  private static final List<String> MATTERS =
      List.of(
          "审理民间借贷案件适用法律",
          "审理保险合同纠纷案件适用法律",
          "办理危害粮食安全刑事案件",
          "审理建设工程合同纠纷案件",
          "适用《中华人民共和国保险法》",
          "人民法院网络拍卖",
          "执行程序中计算迟延利息",
          "审理期货纠纷案件",
          "办理走私案件适用法律",
          "适用《中华人民共和国民事诉讼法》执行程序",
          "环境公益诉讼",
          "审理旅游纠纷案件适用法律");
  private static final List<String> SAYINGS =
      List.of(
          "商家拒绝退还押金，消费者可否要求加倍返还",
          "预付卡不得设置不合理的使用期限",
          "未签书面合同不影响劳动关系的认定",
          "网购商品与宣传不符，平台是否担责",
          "二手车交易隐瞒事故记录应当赔偿",
          "员工拒绝调岗能否解除合同",
          "一批新规下月起生效，关系你我生活",
          "上半年工业经济运行平稳向好",
          "快递驿站擅自代收应承担责任",
          "格式条款免除经营者责任的无效",
          "赵某诉云溪市人力资源和社会保障局工伤认定案",
          "某科技公司诉青岩市税务局行政处罚案",
          "李某与某物业公司服务合同纠纷案",
          "竞业限制补偿金约定过低怎么办",
          "试用期内随意辞退应支付赔偿金",
          "这些行为属于价格欺诈",
          "孙某某等人走私普通货物案",
          "中小企业融资难，新办法来了",
          "加快补齐农村物流短板",
          "外卖骑手与平台存在劳动关系吗",
          "虚构原价诱骗购买构成欺诈的认定",
          "全国铁路客运量创新高",
          "甲公司、乙公司诉龙湾市自然资源和规划局土地行政协议案",
          "经营者对赠品质量同样负责",
          "国产大型盾构机顺利下线",
          "“退押金”为何这么难？",
          "“小摊点”也能办执照！",
          "养老金资格认证，不出门也能办？",
          "春耕备耕“粮”心守护",
          "水价怎么算？水费怎么交？",
          "再添一条“绿色通道”！",
          "“老字号”焕新，靠的是什么？",
          "换工作以后公积金怎么转？",
          "把好食品安全“第一道关口”",
          "上半年交通投资“成绩单”出炉",
          "“码”上办、马上办，群众少跑腿",
          "以高水平开放促进高质量发展",
          "坚持以改革精神推进乡村振兴",
          "一张罚单背后的执法“温度”",
          "高龄津贴发放到哪了？",
          "前三季度外贸“成绩单”来了",
          "一季度装备制造业增加值同比增长7.5%",
          "快递业务量突破100亿件",
          "水电工程再添“国之重器”！",
          "我国首次实现深海采矿全流程试验",
          "用电量增速回升，市场信心向好",
          "让小微企业轻装上阵",
          "传统村落如何“活”起来",
          "出口逆势上扬的背后",
          "“慢”工程里的“快”服务",
          "老旧设备更新，算好三笔账",
          "千亿产业集群是怎样炼成的",
          "消费市场迎来“开门红”",
          "大国工匠走进校园",
          "破解用工荒，他们有新招");
  private static final List<String> HEADS =
      List.of(
          "基本案情", "裁判结果", "典型意义", "案件背景", "处理结果", "案例评析", "专家观点", "申请人请求", "法律分析", "主要内容", "下一步工作",
          "有关背景", "政策亮点", "实施步骤", "工作机制");
  private static final List<String> FORMS =
      List.of("申请表", "推荐汇总表", "承诺书", "备案登记表", "项目申报书", "情况统计表", "任务分工表", "企业基本信息表");

  private final Random random;

  /** Whether all articles are much shorter than those of real issues. */
  private final boolean brief;

  private final List<String> sentences;
  private final List<String> lines = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  private InventedIssue(List<String> sentences, boolean brief, Random random) {
    this.sentences = sentences;
    this.brief = brief;
    this.random = random;
  }

  /** Composes an issue of some articles with the sentences of another one. */
  public static LabelledIssue of(LabelledIssue other, int articles, boolean brief, Random random) {
    InventedIssue issue = new InventedIssue(sentences(other), brief, random);
    for (int i = 0; i < articles; i++) {
      issue.article();
    }
    return issue.labelled("invented from " + other.name());
  }

  /** Returns a headline as ministries write them. */
  static String headline(Random random) {
    InventedIssue issue = new InventedIssue(List.of(), false, random);
    String organ = issue.any(ORGANS);
    String work = issue.chance(0.5) ? issue.normName() : issue.planName();
    return switch (random.nextInt(4)) {
      case 0 -> organ + "关于印发《" + work.replace('《', '〈').replace('》', '〉') + "》的通知";
      case 1 ->
          organ
              + "关于进一步加强"
              + issue.any(SUBJECTS)
              + "工作的"
              + issue.any(List.of("通知", "意见", "公告", "通报", "指导意见"));
      case 2 -> issue.made(work);
      default -> organ + "办公厅关于做好" + issue.any(SUBJECTS) + "有关工作的通知";
    };
  }

  private static List<String> sentences(LabelledIssue issue) {
    StringBuilder text = new StringBuilder();
    List<String> sentences = new ArrayList<>();
    for (String line : issue.lines()) {
      text.append(line.strip());
    }
    for (String sentence : text.toString().split("(?<=。)")) {
      String plain = sentence.replaceFirst("^[（(]?[一二三四五六七八九十0-9.．、]+[）)、.．]\\s*", "").strip();
      if (plain.length() > 15
          && plain.length() < 120
          && plain.endsWith("。")
          && plain.indexOf('《') < 0
          && plain.indexOf('\t') < 0
          && !plain.startsWith("第")) {
        sentences.add(plain);
      }
    }
    return sentences;
  }

  private LabelledIssue labelled(String name) {
    List<String> all = new ArrayList<>();
    List<Label> moved = new ArrayList<>();
    if (random.nextBoolean()) {
      all.add("政策汇编");
      all.add("");
      all.add("目录");
      all.add("");
      for (int i = 0; i < labels.size(); i++) {
        String title = labels.get(i).title();
        all.add(title + ".....\t" + (3 * i + 1));
      }
      all.add("");
    }
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int end = i + 1 < labels.size() ? labels.get(i + 1).line() - 1 : lines.size();
      moved.add(label.at(label.line() + all.size(), end + all.size()));
    }
    all.addAll(lines);
    return new LabelledIssue(name, all, moved);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private void add(String paragraph) {
    lines.add(paragraph);
    lines.add("");
  }

  private void title(String title, Kind... kinds) {
    labels.add(new Label(lines.size() + 1, 0, title, List.of(kinds)));
    add(title);
  }

  /** Prints a title with a subtitle, in one line or in two. */
  private void subtitled(String title, String subtitle) {
    if (chance(0.4)) {
      title(title + "——" + subtitle);
    } else {
      labels.add(new Label(lines.size() + 1, 0, title + "——" + subtitle));
      add(title + Replays.CELL_BREAK + "——" + subtitle);
    }
  }

  private String sentence() {
    return any(sentences);
  }

  private String paragraph() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i <= random.nextInt(brief ? 1 : 4); i++) {
      out.append(sentence());
    }
    return out.toString();
  }

  private static String numeral(int n) {
    String[] digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    String ten = n >= 20 ? digits[n / 10] + "十" : n >= 10 ? "十" : "";
    return ten + digits[n % 10];
  }

  private String date() {
    int year = 1988 + random.nextInt(36);
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    return chance(0.8)
        ? chance(0.5)
            ? year + "年" + month + "月" + day + "日"
            : year + " 年 " + month + " 月 " + day + " 日"
        : "二〇一" + digit(year) + "年" + numeral(month) + "月" + numeral(day) + "日";
  }

  private static String digit(int n) {
    return "〇一二三四五六七八九".substring(n % 10, n % 10 + 1);
  }

  private String normName() {
    double form = random.nextDouble();
    if (form < 0.3) {
      return any(ORGANS)
          + "关于"
          + any(MATTERS)
          + (chance(0.5) ? "若干问题" : "")
          + "的"
          + (chance(0.5) ? "解释" : "规定")
          + (chance(0.15) ? "（三）" : "");
    }
    if (form < 0.4) {
      return any(PLACES) + "实施《中华人民共和国" + any(SUBJECTS) + "法》办法";
    }
    String name = any(SUBJECTS) + any(NORM_ENDS);
    return chance(0.65) ? any(PLACES) + name : name;
  }

  private String planName() {
    String name =
        (chance(0.4) ? any(PLACES) : "")
            + (chance(0.3) ? "关于推进" : "")
            + any(SUBJECTS)
            + any(PLAN_ENDS);
    return chance(0.2) ? dated() + name : name;
  }

  /** Returns how the title of a document starts that appears every year or in batches. */
  private String dated() {
    int year = 2001 + random.nextInt(22);
    return any(List.of(year + "年", year + "年度", "“十四五”", "“十三五”", "第二批", "首批", year + "—2025年"));
  }

  private void article() {
    double form = random.nextDouble();
    if (form < 0.3) {
      String name = normName();
      title(chance(0.1) ? name + "（全文）" : name, Kind.POLICY);
      if (chance(0.2)) {
        passed();
        repeated(name);
      }
      norm();
    } else if (form < 0.42) {
      String name = normName();
      title(made(name), Kind.POLICY);
      add(name);
      norm();
    } else if (form < 0.61) {
      letter();
    } else if (form < 0.64) {
      speech();
    } else if (form < 0.67) {
      reprint();
    } else if (form < 0.7) {
      message();
    } else if (form < 0.745) {
      plain();
    } else if (form < 0.77) {
      call();
    } else if (form < 0.82) {
      story();
    } else if (form < 0.87) {
      interview();
    } else if (form < 0.93) {
      order();
    } else if (form < 0.95) {
      String work = normName();
      String nested = work.replace('《', '〈').replace('》', '〉');
      title(any(ORGANS) + "关于修改《" + nested + "》的决定", Kind.POLICY);
      add(paragraph());
      for (int k = 1; k < 5; k++) {
        add(numeral(k) + "、将第" + numeral(k + 3) + "条修改为：“" + sentence() + "”");
      }
      add("根据本决定，《" + work + "》作相应修改，重新公布。");
      if (chance(0.5)) {
        add(work);
      } else {
        repeated(work);
      }
      norm();
    } else {
      String name = chance(0.6) ? planName() : any(ORGANS) + "关于加强" + any(SUBJECTS) + "工作的意见";
      int edition = name.endsWith("）") ? name.lastIndexOf('（') : 0;
      if (edition > 0 && chance(0.7)) {
        labels.add(new Label(lines.size() + 1, 0, name, List.of(Kind.POLICY)));
        add(name.substring(0, edition));
        add(name.substring(edition));
      } else {
        title(name, Kind.POLICY);
      }
      if (chance(0.5)) {
        add(paragraph());
      }
      sections(2 + random.nextInt(5));
    }
  }

  /** Prints a title once more, in as many lines as the original of the document has it. */
  private void repeated(String name) {
    int parts = 1 + random.nextInt(3);
    String rest = name;
    for (int i = parts; i > 1 && rest.length() > 8; i--) {
      int cut = rest.startsWith("最高人民法院") ? 6 : rest.length() / i;
      add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    add(rest);
    if (chance(0.5)) {
      add("法释〔2015〕" + (1 + random.nextInt(30)) + "号");
    }
  }

  private String made(String name) {
    return switch (random.nextInt(8)) {
      case 0 -> "《" + name + "》公布";
      case 1 -> "《" + name + "》正式施行";
      case 2 -> any(ORGANS) + "公布《" + name + "》";
      case 3 -> any(ORGANS) + "印发《" + name + "》";
      case 4 -> "《" + name + "》全文";
      case 5 -> "《" + name + "》发布";
      case 6 -> name + "印发";
      default -> any(ORGANS) + "修订《" + name + "》";
    };
  }

  private void passed() {
    if (chance(0.65)) {
      StringBuilder note = new StringBuilder("（" + date() + " ");
      note.append(any(PLACES)).append(chance(0.5) ? "第十届人民代表大会常务委员会第七次会议通过" : "令第31号公布");
      if (chance(0.4)) {
        note.append(" ").append(date()).append(" 根据《关于修改部分地方性法规的决定》修正");
      }
      if (chance(0.3)) {
        note.append(" ").append(date()).append(" 施行");
      }
      add(note.append("）").toString());
    }
  }

  private void norm() {
    passed();
    boolean chapters = chance(0.6);
    if (chapters && chance(0.25)) {
      if (chance(0.4)) {
        add("目 录");
      }
      for (int k = 1; k <= 4; k++) {
        add("第" + numeral(k) + "章 " + (k == 1 ? "总则" : k == 4 ? "附则" : any(SUBJECTS)));
      }
    }
    if (!chapters && chance(0.5)) {
      add("为" + sentence().substring(0, 12) + "，根据有关法律，结合实际，制定本办法。");
    }
    int clauses = brief ? 2 + random.nextInt(3) : 4 + random.nextInt(30);
    int every = 3 + random.nextInt(4);
    int chapter = 0;
    boolean numerals = chance(0.15);
    for (int k = 1; k <= clauses; k++) {
      if (chapters && (k - 1) % every == 0) {
        chapter++;
        String name = chapter == 1 ? "总则" : k + every > clauses ? "附则" : any(SUBJECTS);
        add(
            "第"
                + numeral(chapter)
                + "章 "
                + (chance(0.2) ? name.charAt(0) + " " + name.substring(1) : name));
        if (chance(0.15)) {
          add("第一节 一般规定");
        }
      }
      String text = k == clauses ? "本办法自" + date() + "起施行。" : paragraph();
      boolean items = k < clauses && chance(0.3);
      String mark = numerals ? numeral(k) + "、" : "第" + numeral(k) + "条 ";
      add(mark + (items ? text.substring(0, text.length() - 1) + "：" : text));
      for (int n = 1; items && n <= 2 + random.nextInt(4); n++) {
        String item = sentence();
        add("（" + numeral(n) + "）" + item.substring(0, item.length() - 1) + "；");
      }
      if (k < clauses && chance(0.25)) {
        add(paragraph());
      }
    }
    if (chance(0.15)) {
      add(any(List.of("附：" + any(SUBJECTS) + "标准", "本院以前发布的解释与本规定不一致的，以本规定为准。")));
    }
  }

  private void sections(int count) {
    for (int k = 1; k <= count; k++) {
      if (chance(0.7)) {
        add(numeral(k) + "、" + any(HEADS).replace("案", "工") + "和" + any(SUBJECTS));
        for (int n = 1; n <= random.nextInt(4); n++) {
          add("（" + numeral(n) + "）加强" + any(SUBJECTS) + "。" + paragraph());
        }
        add(paragraph());
        if (chance(0.15)) {
          add(heading());
          add(paragraph());
        }
      } else {
        add(numeral(k) + "、" + paragraph());
      }
    }
  }

  private String number(String organ) {
    String code = organ.substring(0, 2).replaceAll("[^\\p{IsHan}]", "某") + "发";
    return code
        + "〔"
        + (2001 + random.nextInt(22))
        + "〕"
        + (chance(0.3) ? " " : "")
        + (1 + random.nextInt(200))
        + " 号";
  }

  private void signature(String organ) {
    if (chance(0.85)) {
      for (String part : organ.split("[ 、]")) {
        add(part);
      }
      add(chance(0.06) ? "二〇二一年" + numeral(1 + random.nextInt(12)) + "月" : date());
      if (chance(0.3)) {
        add(any(List.of("（此件公开发布）", "（本文有删减）", "（此件主动公开）", "（联系电话：010-6660000）")));
      }
    }
  }

  private void letter() {
    String organ = any(ORGANS);
    boolean issues = chance(0.5);
    String work = chance(0.5) ? normName() : planName();
    String nested = work.replace('《', '〈').replace('》', '〉');
    String ending = any(List.of("通知", "批复", "复函", "意见", "通报", "函", "公告", "决定"));
    String matter = chance(0.5) ? "做好" + any(SUBJECTS) + "有关工作" : "同意" + any(SUBJECTS) + "规划";
    String title =
        issues
            ? (chance(0.8) ? organ : "") + "关于印发《" + nested + "》的通知"
            : (chance(0.85) ? organ : "") + "关于" + matter + "的" + ending;
    if (organ.indexOf(' ') < 0
        && organ.indexOf('、') < 0
        && title.startsWith(organ + "关于")
        && chance(0.15)) {
      organ = jointLetter(organ, title.substring(organ.length()));
      add(number(organ));
      add(paragraph());
      sections(1 + random.nextInt(3));
      signature(organ);
      return;
    }
    boolean above = chance(0.05);
    if (above) {
      add(number(organ));
    }
    boolean told = !issues && title.startsWith(organ) && chance(0.08);
    if (told) {
      // The news of a letter stands above the letter itself.
      title(
          organ.split("[ 、]")[0] + any(List.of("部署", "就", "明确", "调整", "加强")) + matter,
          Kind.POLICY,
          Kind.NEWS);
      add(title);
    } else {
      title(issues && chance(0.3) ? made(work) : title, Kind.POLICY);
    }
    if (!above && chance(0.85)) {
      add(number(organ));
    }
    if (chance(0.9)) {
      add(
          any(
              List.of(
                  "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
                  "各有关单位：",
                  "各区人民政府，市政府各委、办、局：",
                  "北岭省人民政府，水利部：",
                  "各地级以上市人民政府：",
                  "财政部：",
                  "你委：")));
    }
    if (issues) {
      add("《" + work + "》已经" + (chance(0.5) ? "审议通过" : "同意") + "，现印发给你们，请认真贯彻执行。");
    } else {
      add(paragraph());
    }
    if (!issues || chance(0.2)) {
      if (chance(brief ? 0.2 : 0.6)) {
        sections(1 + random.nextInt(5));
      } else {
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
          add(paragraph());
        }
      }
    }
    boolean rows = !issues && chance(0.2);
    if (rows) {
      list(organ);
      return;
    }
    boolean attachments = chance(0.3);
    boolean printed = chance(0.7);
    String form = any(SUBJECTS) + any(FORMS);
    if (attachments) {
      add("附件：1." + (issues ? work : form));
      add("2." + form);
    }
    signature(organ);
    if (!issues && chance(0.12)) {
      followUp(organ, title);
    }
    if (issues) {
      if (chance(0.3)) {
        add(any(List.of("附件1", "附件", "附件 1：", "附：")));
      }
      issued(work);
    }
    if (!issues && !attachments && chance(0.15)) {
      members();
    }
    if (attachments && printed) {
      if (chance(0.9)) {
        add(chance(0.5) ? "附件2" : "附件 2");
      } else if (chance(0.6)) {
        address();
      }
      if (chance(0.3)) {
        opinion(organ);
      } else {
        add((chance(0.2) ? organ.split("[ 、]")[0] : "") + form);
        form();
      }
    } else if (chance(0.15)) {
      address();
    } else if (chance(0.15)) {
      add("抄送：" + any(PLACES) + any(SUBJECTS) + "局，" + any(SUBJECTS) + "协会。");
      if (chance(0.5)) {
        add(organ.split("[ 、]")[0] + "　　" + date() + "印发");
      }
    }
  }

  /** Prints the end of a letter whose attachment is a table, with which the letter ends. */
  private void list(String organ) {
    String name =
        (chance(0.6) ? dated() : "")
            + any(SUBJECTS)
            + any(List.of("项目名单", "企业名单（第三批）", "任务分工清单", "目录（2021年本）", "入选名单", "标准清单"));
    boolean listed = chance(0.7);
    if (listed) {
      add("附件：" + name);
    }
    signature(organ);
    if (chance(0.85)) {
      add(any(List.of("附件", "附件：", "附件1")));
    }
    add(name);
    add("序号\t名称\t单位\t地区");
    boolean letters = chance(0.3);
    int rows = 3 + random.nextInt(12);
    for (int i = 1; i <= rows; i++) {
      add(
          i
              + "\t"
              + (letters ? any(ORGANS) + "关于" : "")
              + any(SUBJECTS)
              + (letters
                  ? any(List.of("有关问题的通知", "管理的意见", "事项的公告"))
                  : any(List.of("项目", "综合利用项目", "示范工程", "管理系统")))
              + "\t"
              + any(PLACES)
              + any(SUBJECTS)
              + "有限公司\t"
              + any(PLACES));
    }
  }

  /** Prints a title that has each of several organs on a line of its own; returns the organs. */
  private String jointLetter(String organ, String matter) {
    List<String> organs = new ArrayList<>(List.of(organ));
    for (int i = 0; i <= random.nextInt(3); i++) {
      organs.add(any(ORGANS).split("[ 、]")[0]);
    }
    labels.add(
        new Label(lines.size() + 1, 0, String.join("", organs) + matter, List.of(Kind.POLICY)));
    organs.forEach(this::add);
    add(matter);
    return String.join(" ", organs);
  }

  /** Prints a document of another organ that a letter has as an attachment. */
  private void opinion(String organ) {
    String subject = any(SUBJECTS);
    add(
        any(
            List.of(
                any(PLACES) + subject + "专家组调查意见",
                organ + "关于" + subject + "情况的报告",
                "《" + subject + "管理办法（征求意见稿）》起草说明",
                "《" + subject + "技术要求》编制说明",
                subject + "评估说明",
                any(PLACES) + subject + "工作实施方案")));
    add(any(List.of("", "为进一步", "根据")) + paragraph());
    if (chance(0.6)) {
      sections(1 + random.nextInt(4));
    }
    if (chance(0.6)) {
      add(any(PLACES) + subject + any(List.of("专家组", "局", "领导小组办公室")));
      add(date());
    }
  }

  private void address() {
    if (chance(0.6)) {
      add(any(List.of("请点击以下链接下载全文", "附件下载地址：", "全文请见：", "原文链接")));
    }
    add("https://www.example.gov.cn/art/2021/art_" + random.nextInt(100000) + ".html");
  }

  /** Prints what somebody said at a meeting. */
  private void speech() {
    String subject = any(SUBJECTS);
    switch (random.nextInt(5)) {
      case 0 -> title("在全国" + subject + "工作会议上的讲话", Kind.NEWS, Kind.POLICY);
      case 1 -> title(any(PLACES) + "关于" + subject + "工作情况的报告", Kind.POLICY, Kind.NEWS, Kind.OTHER);
      case 2 -> title("中共中央 国务院关于加强" + subject + "工作的意见", Kind.POLICY);
      case 3 -> title("钱某某：以" + subject + "服务高质量发展", Kind.EXPERT, Kind.NEWS);
      default -> title("关于" + subject + "工作的几点思考", Kind.EXPERT, Kind.NEWS);
    }
    if (chance(0.15)) {
      add("（书面）");
    }
    if (chance(0.2)) {
      add("——" + date() + "在" + any(PLACES) + "第十次会议上");
    } else if (chance(0.7)) {
      add("（" + date() + "）");
    }
    if (chance(0.4)) {
      add(
          any(
              List.of(
                  "钱某某",
                  "国务院副总理 李某",
                  any(PLACES) + "市长 王某某",
                  any(PLACES) + any(SUBJECTS) + "局局长　王　某")));
    }
    if (chance(0.4)) {
      add(any(List.of("同志们：", "各位代表：", "各位来宾，女士们、先生们：")));
    }
    add(paragraph());
    sections(2 + random.nextInt(4));
    if (chance(0.3)) {
      address();
    }
  }

  /** Prints news that has the whole document of which it tells. */
  private void reprint() {
    String organ = any(ORGANS);
    String work = chance(0.5) ? normName() : planName();
    boolean news = chance(0.5);
    title(news ? storyTitle() : made(work));
    if (news || chance(0.5)) {
      add("近日，" + organ + "印发《" + work + "》，" + sentence() + any(List.of("全文如下：", "", "")));
    }
    if (chance(0.3)) {
      add(paragraph());
    }
    if (chance(0.3)) {
      add(number(organ));
    }
    if (chance(0.5)) {
      repeated(work);
    } else {
      add(work);
    }
    if (chance(0.6)) {
      norm();
    } else {
      add("为" + paragraph());
      sections(2 + random.nextInt(4));
    }
  }

  /** Prints a call for applications, nominations or opinions. */
  private void call() {
    String subject = any(SUBJECTS);
    String organ = any(ORGANS);
    boolean opinions = chance(0.3);
    String draft = "《" + subject + "管理办法（征求意见稿）》";
    String matter =
        opinions
            ? any(List.of("公开征求" + draft + "意见", "就" + draft + "公开征求意见"))
            : any(List.of("组织申报", "组织开展", "开展", "征集"))
                + subject
                + any(List.of("项目申报", "典型案例征集", "示范企业遴选", "试点推荐"));
    boolean letter = chance(0.6);
    title(
        letter
            ? (chance(0.6) ? organ : "") + "关于" + matter + "的" + any(List.of("通知", "公告", "函"))
            : organ.split("[ 、]")[0] + matter,
        Kind.CALL);
    if (letter && chance(0.8)) {
      add(number(organ));
    }
    if (chance(0.6)) {
      add("各有关单位：");
    }
    add(paragraph());
    if (opinions) {
      add("有关单位和个人可以在" + date() + "前提出意见。");
    } else {
      add("一、申报条件");
      add("申报单位应当具备以下条件。" + sentence());
      add("二、申报要求");
      add("（一）申报材料应当真实。" + sentence());
      add("（二）各地推荐名额不超过五个。" + sentence());
      add("三、报送方式");
      add("推荐单位于" + date() + "前报送申报书。" + sentence());
    }
    signature(organ);
    if (opinions && chance(0.6)) {
      add("附件");
      add(draft.substring(1, draft.length() - 1));
      norm();
    } else if (chance(0.4)) {
      add("附件");
      add(subject + any(FORMS));
      form();
    }
  }

  /** Prints a document without a head: a bulletin, a standard, a list, minutes, an appeal. */
  private void plain() {
    String subject = any(SUBJECTS);
    String organ = any(ORGANS).split("[ 、]")[0];
    int year = 2001 + random.nextInt(22);
    switch (random.nextInt(10)) {
      case 7 -> collection(subject);
      case 8 -> {
        title(
            any(List.of("关于防范" + subject + "风险的提示", "关于" + subject + "的风险提示", subject + "安全提醒")),
            Kind.POLICY,
            Kind.NEWS);
        add(paragraph() + (chance(0.5) ? "现提示如下：" : ""));
        sections(1 + random.nextInt(3));
        signature(organ);
      }
      case 9 -> {
        title(
            any(PLACES) + subject + any(List.of("发展规划", "中长期规划（2021—2035年）", "发展纲要")), Kind.POLICY);
        add(any(List.of("前　言", "前言", "引言", "序　言")));
        add(paragraph());
        sections(2 + random.nextInt(4));
      }
      case 5 -> {
        title(
            organ + any(List.of("发布", "公布", "联合发布第四批")) + subject + "典型案例", Kind.NEWS, Kind.POLICY);
        add(paragraph());
        int cases = 2 + random.nextInt(4);
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= cases; i++) {
          String mark =
              chance(0.5) ? "案例" + numeral(i) + "　" : "案例" + i + any(List.of(".", "：", " "));
          names.add(mark + storyTitle().replaceFirst("^指导案例.*：", ""));
        }
        if (chance(0.3)) {
          add("目录");
          names.forEach(this::add);
        }
        String first = any(List.of("基本案情", "【基本案情】", "案情简介"));
        String last = any(List.of("典型意义", "【典型意义】", "案例分析"));
        for (String name : names) {
          add(name);
          if (chance(0.8)) {
            add(first);
          }
          add(paragraph());
          if (chance(0.8)) {
            add(last);
          }
          add(paragraph());
        }
      }
      case 0 -> {
        title(
            year
                + any(List.of("年", "年", "年度"))
                + any(List.of(any(PLACES), any(PLACES), ""))
                + subject
                + any(List.of("统计公报", "状况公报", "发展情况通报", "保护状况白皮书", "发展报告", "监测公报")));
        if (chance(0.6)) {
          add(organ);
          add(chance(0.5) ? date() : year + "年3月");
        }
        add(paragraph());
        sections(2 + random.nextInt(4));
        if (chance(0.3)) {
          add("注：");
          add("[1]本公报中数据均为初步统计数。");
        }
      }
      case 1 -> {
        title(subject + any(List.of("评价规范", "技术要求", "通用规程", "术语")), Kind.POLICY);
        add("1　范围");
        add("本规范规定了" + subject + "的基本要求。" + paragraph());
        add("2　术语和定义");
        add("2.1　" + subject);
        add(paragraph());
        add("3　要求");
        add("3.1　" + sentence());
        add("3.2　" + sentence());
      }
      case 2 -> {
        title(
            any(List.of(any(PLACES), any(PLACES), dated(), dated() + any(PLACES)))
                + subject
                + any(List.of("事项清单（2021年版）", "名录（第二批）", "收费目录清单", "职权事项清单", "价格目录")),
            Kind.POLICY);
        if (chance(0.5)) {
          add("说明：" + sentence());
        }
        add("序号\t名称\t部门");
        for (int i = 1; i < 8; i++) {
          add(i + "\t" + any(SUBJECTS) + "许可\t" + any(PLACES) + "局");
        }
        add("备注：国家另有规定的从其规定。");
      }
      case 3 -> {
        title(year + "年度" + subject + any(List.of("企业名单公示", "示范项目公示", "入选名单公告")));
        add("根据有关规定，" + sentence() + "现予公示。");
        add("联系电话：010-6660000");
        signature(organ);
      }
      case 4 -> {
        title(any(List.of("研究" + subject + "问题的会议纪要", "关于" + subject + "工作的会议纪要")), Kind.POLICY);
        if (chance(0.5)) {
          add(number(organ));
        }
        add(date() + "，" + organ + "召开专题会议，研究" + subject + "有关问题。" + sentence());
        add("会议认为，" + sentence());
        sections(1 + random.nextInt(3));
        add("出席：" + any(PLACES) + "王某某、李某。");
      }
      default -> {
        title(
            any(
                List.of(
                    "规范" + subject + "　共建诚信市场倡议书",
                    "邀请函：第三届" + subject + "博览会",
                    "第二届" + subject + "技能竞赛开始报名啦！",
                    subject + "技术进展综述")));
        if (chance(0.5)) {
          add(any(List.of("各有关单位：", "全国各" + subject + "企业：", "钱某某　冯　某")));
        }
        add(paragraph());
        sections(1 + random.nextInt(4));
        if (chance(0.6)) {
          signature(organ);
        }
      }
    }
  }

  /** Prints a collection of cases or of what has proved useful. */
  private void collection(String subject) {
    title(
        any(List.of("", "", any(PLACES)))
            + subject
            + any(List.of("创新案例（八则）", "典型经验", "优秀案例集", "改革经验做法（第二批）", "先进事迹")),
        Kind.NEWS,
        Kind.POLICY);
    if (chance(0.4)) {
      add((chance(0.4) ? "编者按：" : "") + paragraph());
    }
    String word = any(List.of("案例", "经验", "做法", "典型"));
    for (int i = 1; i <= 2 + random.nextInt(4); i++) {
      add(word + numeral(i) + any(List.of("　", "：")) + any(PLACES) + "推进" + any(SUBJECTS) + "工作");
      add(paragraph());
    }
  }

  /** Prints a short piece of news. */
  private void message() {
    String organ = any(ORGANS).split("[ 、]")[0];
    String subject = any(SUBJECTS);
    String norm = subject + any(NORM_ENDS);
    title(
        any(
            List.of(
                norm + "完成修订",
                norm + "公布",
                norm + "今起施行",
                "新修订的" + norm + "通过",
                "《" + norm + "》发布",
                organ + "发布" + subject + "年度报告",
                subject + "发展报告发布",
                organ + "：加强" + subject + "监管",
                subject + "工作取得积极成效")),
        Kind.NEWS);
    add(any(List.of("近日，", "", "第十四届全国人大常委会第三次会议")) + paragraph());
    if (chance(0.5)) {
      add(sentence());
    }
    if (chance(0.4)) {
      address();
    }
  }

  /** Prints the document that a letter issues under its own title. */
  private void issued(String work) {
    add(work);
    if (work.matches(".*(?:条例|办法|规定|细则|规则|解释).*")) {
      norm();
      return;
    }
    if (chance(0.5)) {
      add(paragraph());
    }
    sections(2 + random.nextInt(5));
  }

  private void form() {
    add("单位名称（盖章）");
    int cells = chance(0.4) ? 30 + random.nextInt(40) : 3 + random.nextInt(8);
    for (int i = 0; i < cells; i++) {
      add(
          any(
              List.of(
                  "联系人",
                  "1.□ 是   2.□ 否",
                  cell("有何专业技术特长"),
                  cell("曾参与制定的标准和主要职责"),
                  cell("项目建设内容、规模"),
                  cell("企业近三年研究开发投入情况（万元）"),
                  cell("承担过何种工作、担任何种职务"),
                  "开始时间：   年   月",
                  "□ 新建   □ 改建   □ 扩建",
                  "填报日期： 年 月 日",
                  "法定代表人签字",
                  "企业类型",
                  "主要产品名称",
                  "经办人意见",
                  "申报单位基本情况介绍",
                  "推荐单位审核意见",
                  "主营业务收入（万元）")));
    }
    if (chance(0.5)) {
      add(paragraph());
    }
  }

  /** Returns a text with the breaks of the lines of a narrow cell. */
  private String cell(String text) {
    int width = 4 + random.nextInt(5);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i > 0 && i % width == 0) {
        out.append(Replays.CELL_BREAK);
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }

  /** Prints a second document about the same matter, which belongs to the article of the first. */
  private void followUp(String organ, String title) {
    add("关于" + any(SUBJECTS) + any(List.of("等有关事项的通知", "办理问题的公告", "有关安排的通告")));
    String about = title.substring(title.indexOf("关于"));
    add(
        any(List.of("根据", "为落实", "按照"))
            + "《"
            + about
            + "》有关要求，现将有关事项"
            + any(List.of("通知", "公告"))
            + "如下：");
    if (chance(0.5)) {
      sections(1 + random.nextInt(3));
    } else {
      add(paragraph());
    }
    signature(organ);
  }

  private void members() {
    if (chance(0.8)) {
      add(any(List.of("附件", "附：", "附件1")));
    }
    String group = any(List.of("工作协调小组", "部际联席会议", "专家委员会", "领导小组"));
    add((chance(0.5) ? any(SUBJECTS) : "") + group + "成员名单");
    add(any(List.of("组 长：王某某 副市长", "召 集 人：王某某 国务委员", "主任委员：王某")));
    int count = 3 + random.nextInt(15);
    boolean posts = chance(0.7);
    for (int i = 0; i < count; i++) {
      String name = any(List.of("李 某", "赵某某", "周 某", "孙某某"));
      add((i == 0 ? "成 员：" : "") + name + (posts ? " " + any(SUBJECTS) + "局副局长" : ""));
    }
  }

  private void order() {
    String work = normName();
    String organ = any(ORGANS).split("[ 、]")[0];
    if (chance(0.2)) {
      if (chance(0.3)) {
        add(organ);
        add(any(ORGANS).split("[ 、]")[0]);
        add("令");
      } else {
        add(organ + any(List.of("令", "公告")));
      }
      String last = any(List.of("", "2021年")) + "第" + (1 + random.nextInt(90)) + "号";
      add(chance(0.3) ? "（" + last + "）" : last);
      if (chance(0.5)) {
        title(work, Kind.POLICY);
        norm();
        return;
      }
      title(any(List.of("", organ)) + "关于批准发布《" + any(SUBJECTS) + "规程》等标准的公告", Kind.POLICY);
      add("根据有关规定，现批准发布《" + any(SUBJECTS) + "规程》等标准，现予公告。" + sentence());
      signature(organ);
      return;
    }
    title(chance(0.5) ? made(work) : organ + "令公布《" + work + "》", Kind.POLICY);
    add(organ + "令第" + (1 + random.nextInt(90)) + "号");
    add(
        "《"
            + work
            + "》已经"
            + date()
            + "第"
            + (2 + random.nextInt(60))
            + "次会议通过，现予公布，自"
            + date()
            + "起施行。");
    if (chance(0.6)) {
      add(any(List.of("局长 赵某某", organ + "局长　赵某某")));
      if (chance(0.3)) {
        add(any(ORGANS).split("[ 、]")[0] + "部长　王　某");
      }
    }
    add(date());
    add(work);
    norm();
  }

  /** Returns the kind of what is told below a title. */
  private static Kind[] told(String title) {
    return title.matches(".*(?:召开|部署|启动|再上新台阶|取得新进展|白皮书).*")
        ? new Kind[] {Kind.NEWS, Kind.EXPERT}
        : new Kind[0];
  }

  private String storyTitle() {
    String title = bareStoryTitle();
    boolean asks = title.matches(".*(?:能否|是否|可否|怎么办|如何|吗$).*");
    return asks && chance(0.4) ? title + "？" : title;
  }

  private String bareStoryTitle() {
    return switch (random.nextInt(14)) {
      case 10 ->
          any(List.of("", "", "指导案例" + (10 + random.nextInt(90)) + "号："))
              + party()
              + "诉"
              + party()
              + "、"
              + any(PLACES)
              + "人民政府"
              + any(SUBJECTS)
              + any(List.of("行政复议一案", "行政补偿案", "合同纠纷案", "不履行法定职责案", "行政协议及行政复议一案"));
      case 11 ->
          party()
              + any(List.of("非法经营", "污染环境", "合同诈骗", "危险驾驶", "侵犯商业秘密"))
              + any(List.of("案", "一案", "罪案", "刑事附带民事公益诉讼案"));
      case 0, 1, 2, 3 -> any(SAYINGS);
      case 8 ->
          party() + "诉" + party() + any(SUBJECTS) + any(List.of("纠纷案", "行政协议案", "行政处罚案", "一案"));
      case 9, 12, 13 ->
          any(List.of("消费者", "用人单位", "劳动者", "经营者", "出租人", "保险人", "债权人", ""))
              + any(List.of("拒绝", "未按约定", "擅自变更", "隐瞒", "以格式条款约定", "要求支付"))
              + any(SUBJECTS)
              + any(List.of("费用", "安排", "义务", "奖励", "的", "，", ""))
              + any(
                  List.of(
                      "安排的效力",
                      "是否应当担责",
                      "能否解除合同",
                      "是否有效",
                      "的责任应当如何认定",
                      "时效如何计算",
                      "应承担赔偿责任",
                      "不影响合同效力",
                      "可否要求加倍返还",
                      "怎么办"));
      case 4 ->
          chance(0.5)
              ? any(ORGANS) + any(List.of("召开", "部署", "发布", "开展")) + any(SUBJECTS) + "工作会议"
              : any(List.of("全国", "", "首届", any(PLACES)))
                  + any(SUBJECTS)
                  + any(List.of("工作会议在京召开", "现场会召开", "项目开工", "试点正式启动", "研究院揭牌成立", "平台上线", "论坛开幕"));
      case 5 ->
          any(ORGANS)
              + any(List.of("发布", "公布", "启动"))
              + any(SUBJECTS)
              + any(List.of("白皮书", "名单", "典型经验", "试点"));
      case 6 -> "以" + any(SUBJECTS) + "为抓手，推动" + any(SUBJECTS) + "工作再上新台阶";
      default ->
          any(SUBJECTS) + any(List.of("工作取得新进展", "迎来新机遇，行业加快转型升级", "试点在" + any(PLACES) + "启动"));
    };
  }

  private String party() {
    String one = any(List.of("某科技公司", "赵某", "周某某", "某置业有限公司", "某船务公司", "钱某等七人"));
    return chance(0.6)
        ? one
        : chance(0.5)
            ? any(PLACES) + any(SUBJECTS) + "局"
            : one + "、" + any(PLACES) + "某" + any(SUBJECTS) + "有限公司";
  }

  private void story() {
    if (chance(0.08)) {
      feature();
      return;
    }
    if (chance(0.12)) {
      subtitled(
          any(SAYINGS),
          any(
              List.of(
                  "访" + any(SUBJECTS) + "专家钱某",
                  "在" + any(SUBJECTS) + "工作会议上的讲话",
                  any(SUBJECTS) + "论坛综述",
                  "写在" + any(SUBJECTS) + "工作会议召开之际")));
    } else {
      String title = storyTitle();
      boolean column = chance(0.06);
      String rubric = column ? any(List.of("一线观察｜", "新春走基层|", "权威发布 丨 ", "关注 | ")) : "";
      boolean signed = chance(0.1);
      title(rubric + title, signed ? new Kind[] {Kind.EXPERT, Kind.NEWS} : told(title));
      if (signed) {
        add(byline());
      }
    }
    if (chance(0.05)) {
      add(any(List.of("本刊记者　钱　某", "（" + date() + "）")));
    }
    belowHeadline();
    if (chance(0.2)) {
      add(
          "（"
              + any(SUBJECTS)
              + "典型案例 "
              + any(ORGANS)
              + "发布 2021-0"
              + (1 + random.nextInt(9))
              + "-15）");
    }
    if (chance(0.15)) {
      add(
          party()
              + any(List.of("诉", "与"))
              + party()
              + any(SUBJECTS)
              + any(List.of("合同纠纷案", "纠纷案", "行政处罚案")));
    }
    boolean heads = chance(0.7);
    if (brief) {
      add("近日，" + paragraph());
      return;
    }
    int parts = heads ? 2 + random.nextInt(3) : 1;
    for (int p = 0; p < parts; p++) {
      if (heads && (p > 0 || chance(0.7))) {
        String head = any(HEADS);
        add(chance(0.3) ? "【" + head + "】" : chance(0.2) ? numeral(p + 1) + "、" + head : head);
      }
      for (int i = 0; i <= random.nextInt(4); i++) {
        add((i == 0 && p == 0 && chance(0.3) ? "近日，" : "") + paragraph());
      }
      while (chance(0.4)) {
        add(heading());
        add(paragraph());
        add(paragraph());
      }
    }
  }

  /** Prints a feature or a report of the trade. */
  private void feature() {
    String subject = any(SUBJECTS);
    title(
        any(
            List.of(
                "从“老字号”到“新名片”——" + subject + "观察",
                "向“新”而行——" + any(PLACES) + subject + "调研记",
                subject + "改革一线见闻",
                "“小切口”做出“大文章”——" + subject + "的" + any(PLACES) + "实践",
                (2001 + random.nextInt(22)) + "年" + subject + "行业经济运行情况及展望",
                (2001 + random.nextInt(22)) + "年上半年" + subject + "行业运行分析",
                any(PLACES) + subject + "工作纪实",
                subject + "“十三五”成就盘点")),
        Kind.EXPERT,
        Kind.NEWS);
    if (chance(0.5)) {
      add(
          any(
              List.of(
                  "中国" + subject + "协会信息部",
                  "《经济周报》调研组",
                  any(PLACES) + "发展研究中心研究部　王某某",
                  "本报评论员",
                  "课题组")));
    }
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      add(paragraph());
      add(any(List.of("形势分析", "问题与展望", "主要产品运行情况", "断点在哪里", "下一步展望", "发展趋势分析", "企业经营情况")));
      add(paragraph());
    }
  }

  /** Returns the line below a headline that names who has written the text. */
  private String byline() {
    return any(
        List.of(
            "（作者系" + any(SUBJECTS) + "研究中心主任）",
            "冯　某　李　某",
            "周明远",
            "陈立新",
            any(PLACES) + any(SUBJECTS) + "局局长　孙志强",
            "本报评论员",
            "作者：李成林"));
  }

  /** Prints what pages of news have below a headline: source, time, a note of the editor. */
  private void belowHeadline() {
    if (chance(0.12)) {
      add(
          any(
              List.of(
                  "来源：" + any(PLACES) + any(SUBJECTS) + "局",
                  "发布时间：2021-0" + (1 + random.nextInt(9)) + "-12　来源：某某报",
                  "时间：" + date(),
                  "编者按：" + sentence(),
                  "【摘要】" + sentence())));
    }
  }

  /** Returns a heading without mark, in words that titles have as well. */
  private String heading() {
    if (chance(0.04)) {
      return any(List.of("“一窗通办”改革", "典型经验", "好经验好做法", "“双随机”检查", "创新案例", "风险提示", "温馨提醒"));
    }
    if (chance(0.05)) {
      return any(List.of("如何办理" + any(SUBJECTS), "什么是" + any(SUBJECTS), "为什么要加强" + any(SUBJECTS)))
          + any(List.of("？", "", "业务？"));
    }
    return chance(0.3)
        ? any(SUBJECTS) + "的" + any(List.of("主要问题", "发展现状", "适用范围与条件", "责任主体认定"))
        : any(List.of("加强", "完善", "科学确定", "推动", "健全", "下一步", "统一", "积极开展", "强化", "准确把握", ""))
            + any(SUBJECTS)
            + any(
                List.of(
                    "规则", "制度", "标准", "措施", "规划", "工作", "体系", "机制", "建设重点", "清单", "规范", "办法", "政策",
                    "目标任务", "意见征集", "监督管理规定"));
  }

  /** Prints a press conference: every speaker is named in front of what is said. */
  private void conference() {
    String work = chance(0.5) ? normName() : planName();
    String host = any(ORGANS).split("[ 、]")[0];
    title(
        any(
            List.of(
                "《" + work + "》新闻发布会实录",
                host + "举行新闻发布会解读《" + work + "》",
                "《" + work + "》吹风会文字实录",
                host
                    + "举行"
                    + (2001 + random.nextInt(22))
                    + any(List.of("年上半年", "年", "年前三季度"))
                    + any(SUBJECTS)
                    + any(List.of("情况发布会", "新闻发布会", "专场发布会")))),
        Kind.INTERPRETATION);
    if (chance(0.4)) {
      add("时间：" + date());
      add("地点：" + any(PLACES) + "新闻发布厅");
      if (chance(0.5)) {
        add("主持人：" + any(PLACES) + "新闻办公室副主任　钱　某");
        add("出席人员：" + host + "副局长　李某某");
      }
    }
    add("主持人：各位记者朋友，大家上午好。今天介绍有关情况。" + paragraph());
    for (int k = 0; k < 2 + random.nextInt(4); k++) {
      String speaker = any(List.of("江临日报记者", "海宁广播电视台记者", "某报", "青岩晚报记者", "某网记者"));
      String asked =
          any(List.of("有哪些新的变化？", "何时开始实施？", "如何落实到位？", "怎样保障群众权益？", "下一步有什么打算？", "有什么考虑？"));
      add(speaker + "：" + (chance(0.7) ? any(SUBJECTS) : "") + asked);
      add(any(List.of(host + "负责人", "张某某", "王某", host + "副局长 李某")) + "：" + paragraph());
    }
  }

  /** Prints a page of questions and answers without a reporter, as the services of organs do. */
  private void questions() {
    String subject = any(SUBJECTS);
    title(
        any(
            List.of(
                subject + "政策即问即答（第" + numeral(1 + random.nextInt(9)) + "期）",
                "关于" + subject + "，您关心的问题都在这里",
                subject + "热点问答",
                subject + "怎么办理？",
                subject + "补贴怎么领？看这里",
                subject + "咨询解答汇编",
                any(SAYINGS))),
        Kind.INTERPRETATION);
    belowHeadline();
    int form = random.nextInt(4);
    for (int k = 1; k <= 3 + random.nextInt(4); k++) {
      String mark =
          form == 0
              ? numeral(k) + "、"
              : form == 1 ? k + "." : form == 2 ? "问题" + numeral(k) + "：" : "问：";
      add(
          mark
              + any(SUBJECTS)
              + any(List.of("需要哪些材料？", "到哪里办理？", "怎么收费？", "多长时间办结？", "可以委托他人吗？", "从什么时候开始？")));
      add((form == 3 || chance(0.3) ? "答：" : "") + paragraph());
    }
  }

  private void interview() {
    if (chance(0.2)) {
      conference();
      return;
    }
    if (chance(0.2)) {
      questions();
      return;
    }
    String work = chance(0.5) ? normName() : planName();
    String title =
        switch (random.nextInt(9)) {
          case 5 -> "一图读懂《" + work + "》";
          case 6 -> "关于《" + work + "》的" + any(List.of("政策解读", "说明", "起草说明"));
          case 7 -> "专家观点｜" + any(SAYINGS);
          case 8 -> "解读：" + any(SAYINGS);
          case 0 -> any(ORGANS) + "有关负责人就《" + work + "》答记者问";
          case 1 -> "解读 | 《" + work + "》";
          case 2 -> "《" + work + "》解读";
          case 3 -> "专家解读之" + numeral(1 + random.nextInt(5)) + "丨" + any(SAYINGS);
          default -> "《" + work + "》政策问答";
        };
    boolean expert = title.startsWith("专家") || title.startsWith("解读：");
    if (chance(0.15)) {
      subtitled(any(SAYINGS), title);
    } else {
      title(title, expert ? Kind.EXPERT : Kind.INTERPRETATION);
    }
    add("近日，" + any(ORGANS) + "印发《" + work + "》（以下简称《办法》）。" + paragraph());
    boolean asked = chance(0.5);
    for (int k = 1; k <= 2 + random.nextInt(5); k++) {
      String about = any(SUBJECTS) + "有哪些要求？";
      add(asked ? "问：" + about : numeral(k) + "、" + about);
      add((asked ? "答：" : "") + paragraph());
      if (!asked && chance(0.3)) {
        add(heading());
        add(paragraph());
      }
    }
    if (chance(0.35)) {
      add(any(List.of("（作者：钱某 江临大学教授）", "（来源：某某报）", "（原载《论坛》2021年第1期，有删节）", "（供稿：某某法院）")));
    }
  }
}
