package org.huibian.recovery.boundary;

/**
 * What can speak for or against the title of an article. The weights are in {@code
 * boundary-weights.tsv}; "above" and "below" mean the paragraphs before and after the title.
 */
public enum TitleEvidence {
  /** Every candidate has it: most candidates are no title. */
  ALWAYS,

  // --- place
  /** A page is known to start with it, in a family whose pages are known. */
  PAGE_START,
  /** No page starts with it, in a family whose pages are known. */
  WITHIN_PAGE,
  /** Pages are not known. */
  PAGES_UNKNOWN,
  /** It is the first text of the issue. */
  FIRST_TEXT,
  /** It stands at the top of a page in lines as short as those of headlines. */
  SET_LARGE,
  /** Print sets it larger than the text. */
  PRINTED_LARGER,
  /** Print sets it as a heading, bold or larger than the text, but not as large as the titles. */
  PRINTED_BETWEEN,
  /** Print sets it in the size of the text, in a family whose print is known. */
  PRINTED_PLAIN,
  /** Its first line fills the measure of text, so it is not set as a headline. */
  FULL_LINE,
  /** It has several segments between which the original marks a paragraph's end. */
  SPANS_END,
  /** One of its segments after the first is a bracket that names who published it and when. */
  SPANS_BRACKET,
  /** One of its segments after the first is a subtitle: ——访…专家. */
  SUBTITLE,
  /** Its first segments name organs, one on a line, and the last one what is about: 关于…. */
  ORGAN_LINES,
  /** It has several lines, and its first one is as wide as the lines of headlines. */
  WRAPPED,
  /** It has several lines, and its first one is as narrow as the cell of a form. */
  NARROW,
  /** The original has no mark of a paragraph's end above it. */
  CONTINUES_ABOVE,
  /** The layout has joined it to the text above in spite of such a mark. */
  JOINED_ABOVE,
  /** The line above is short: no page has cut it. */
  SHORT_LINE_ABOVE,
  /** The original has no mark of a paragraph's end below it. */
  CONTINUES_BELOW,
  /** The layout has joined the text below to it in spite of such a mark. */
  JOINED_BELOW,
  /** A longer candidate that starts here equals a title of the contents or a named work. */
  LONGER_IS_NAMED,
  /** Its last characters and the first ones below stand together elsewhere. */
  TIED_BELOW,
  /** The characters where it has been joined stand together elsewhere. */
  TIED_WITHIN,

  /** The same paragraph stands again and again in the issue, as headings of parts do. */
  RECURS,
  /** It has several segments, and the last one recurs in the issue, as headings of parts do. */
  ENDS_RECURRING,

  // --- above
  /** The paragraph above ends with a full stop. */
  SENTENCE_ABOVE,
  /** The paragraph above states when the document takes effect. */
  EFFECT_ABOVE,
  /** The paragraph above is or ends with a date. */
  DATE_ABOVE,
  /** The paragraph above names organs and nothing else. */
  ORGAN_ABOVE,
  /** The paragraph above is an address of the web or of a file. */
  ADDRESS_ABOVE,
  /** The paragraph above is a remark in brackets. */
  REMARK_ABOVE,
  /** The paragraph above is the imprint of a document: 抄送：…, …日印发. */
  IMPRINT_ABOVE,
  /** The paragraph above is a bracket that names who passed or published a norm and when. */
  PASSED_ABOVE,
  /** A short line stands above, and between a bracket that names who published it and when. */
  TITLE_ABOVE,
  /** A short line stands above that needs more: 关于…和. */
  DANGLES_ABOVE,
  /** The paragraph above is the mark of an attachment and nothing else. */
  ATTACHMENT_MARK_ABOVE,
  /** The paragraph above lists an attachment. */
  ATTACHMENT_LIST_ABOVE,
  /** A document number stands above. */
  NUMBER_ABOVE,
  /** One of the next few segments above has all of it: it repeats a title. */
  REPEATS_ABOVE,
  /** None of the paragraphs right above has sentences. */
  NO_TEXT_ABOVE,
  /** A number and nothing else stands above, as in the first column of a table. */
  ROW_NUMBER_ABOVE,
  /** A table row stands above. */
  ROW_ABOVE,
  /** The paragraph above ends with a colon, a comma or a semicolon. */
  OPEN_ABOVE,
  /** The paragraph above is long and lacks its end. */
  UNFINISHED_ABOVE,
  /** The paragraph above has a mark and no full stop, as headings have. */
  HEADING_ABOVE,
  /** The paragraph above is short, without mark and full stop. */
  SHORT_ABOVE,

  // --- below
  /** A document number stands below, at once or after another line. */
  NUMBER_BELOW,
  /** An addressee stands below, at once or after another line. */
  ADDRESSEE_BELOW,
  /** Both a document number and an addressee stand below: the whole head of a letter. */
  HEAD_BELOW,
  /** It is a letter's headline, and a document number or an addressee stands below. */
  LETTER_HEAD_BELOW,
  /** A bracket that names who passed or published it and when stands below. */
  PASSED_BELOW,
  /** 第一章 or 第一条 stands below, at once or after a bracket. */
  FIRST_CLAUSE_BELOW,
  /** The first section of a standard stands below: 1 范围. */
  FIRST_SECTION_BELOW,
  /** Another chapter, section or clause stands below. */
  LATER_CLAUSE_BELOW,
  /** A long paragraph without mark stands below. */
  PROSE_BELOW,
  /** The paragraph below starts as documents do: 为…, 近日, 根据. */
  OPENING_WORDS_BELOW,
  /** One of the next paragraphs defines a short name (以下简称). */
  SHORT_NAME_BELOW,
  /** 一、 stands below at once. */
  FIRST_MARK_BELOW,
  /** The first of other enumeration marks stands below at once: 1. or （一）. */
  FIRST_ITEM_BELOW,
  /** The first part of a collection, a preface or a list of contents stands below at once. */
  FIRST_PART_BELOW,
  /** Another enumeration mark stands below at once. */
  MARK_BELOW,
  /** The name of an author stands below at once. */
  AUTHOR_BELOW,
  /** What pages of news print below a headline stands there: 来源：…, 时间：…, 编者按：…. */
  LABEL_BELOW,
  /** A question stands near below. */
  QUESTION_BELOW,
  /** An answer stands below: it is the rest of a question. */
  ANSWER_BELOW,
  /** A table row stands below. */
  ROW_BELOW,
  /** A short line without mark stands below. */
  SHORT_BELOW,
  /** A date or organs stand below. */
  SIGNATURE_BELOW,
  /** The work that the title names stands right below. */
  OWN_WORK_BELOW,
  /** A letter's headline about the same matter stands right below: this is the news of it. */
  OWN_LETTER_BELOW,
  /** The title stands again right below. */
  REPEATED_BELOW,
  /** A paragraph stands below that recurs in the issue, as the cell of a form does. */
  RECURRING_BELOW,
  /** A paragraph that recurs and then a long one stand below, as in a story: 基本案情. */
  PART_BELOW,
  /** Blanks to fill in or boxes to tick stand near above and near below. */
  BLANKS_AROUND,
  /** None of the next paragraphs has a full stop, and no head of a document stands there. */
  NO_SENTENCE_BELOW,
  /** The paragraph below is an attachment's mark or an address. */
  LINK_BELOW,
  /** The edition in brackets stands below that it does not have: （2022年版）. */
  EDITION_BELOW,
  /** A subtitle stands below that it does not have: ——访…专家. */
  SUBTITLE_BELOW,
  /** The paragraph below ends with a colon and is no addressee. */
  COLON_BELOW,

  /** None of the next paragraphs ends with a full stop, and no head of a document stands there. */
  NO_BODY_BELOW,

  // --- numbering
  /** The first 一、 or 第一条 below follows a higher number above. */
  NUMBERING_RESTARTS,
  /** The first 一、 or 第X条 below goes on with the number above. */
  NUMBERING_GOES_ON,

  /** The first mark below is no 一、 or 第X条, and it goes on with the number above. */
  ITEMS_GO_ON,

  // --- words
  /** It starts with the name of a listed organ. */
  ORGAN_FIRST,
  /** It starts with the name of a place or organ by its form: …省, …市, …委员会. */
  PLACE_FIRST,
  /** It is a letter's headline: 关于…的通知. */
  LETTER,
  /** It starts with 关于. */
  ABOUT_FIRST,
  /** It ends as norms do: 条例, 办法, 规定. */
  NORM_END,
  /** It ends as plans, lists and standards do: 方案, 指南, 目录. */
  PLAN_END,
  /** It ends as other documents do: 公报, 公示, 纪要, 倡议书, 综述. */
  OTHER_END,
  /**
   * It ends as documents do, and its year, batch or plan period tells it from others of its kind:
   * 2022年…工作要点, 第二批…清单, …目录（2022年版）.
   */
  DATED_DOCUMENT,
  /** It ends as features and reports of the trade do: …观察, …纪实, …运行情况及展望. */
  FEATURE_END,
  /** It ends as collections do: 案例, 经验, 做法. */
  COLLECTION_END,
  /** It says that a document was issued or takes effect. */
  ISSUED,
  /** It is the name of a document with the word that it was issued: 《…》发布, …法完成修订. */
  TELLS_OF_WORK,
  /** It is an interpretation: 解读, 答记者问. */
  INTERPRETATION,
  /** It ends as notes on a draft do: 起草说明. */
  NOTES_END,
  /** It names a work: 《…》. */
  NAMES_WORK,
  /** It ends with a bracket: （试行）. */
  EDITION_END,
  /** It ends with a verb of news: …在京召开, …正式启动. */
  NEWS_END,
  /** It says how things stand, as news of statistics and events do: …来了, 再创新高, 同比增长. */
  NEWS_STATE,
  /** It contains a verb of news: 部署, 启动, 召开, 征集. */
  NEWS_VERB,
  /** It speaks in clauses: it holds a comma, a question mark or an exclamation mark. */
  CLAUSES,
  /** It has three gaps between Chinese words or more, as the head of a table has. */
  CELLS,
  /** It starts with the name of a column: 一线调研｜…. */
  RUBRIC,
  /** It ends with a question mark. */
  ASKS,
  /** It ends with an exclamation mark. */
  EXCLAIMS,
  /** It has two parts with a dash between them. */
  DASHED,
  /** It has words in quotation marks. */
  QUOTES,
  /** It asks, or it says what has to be done. */
  STORY,
  /** It names a case or the parties of one. */
  CASE,
  /** It starts with the number of a part: 案例一, 例2. */
  NUMBERED_PART,
  /** It names the post of a person and then the person. */
  PERSON,
  /** It contains a colon. */
  COLON,
  /** It starts with a label and a colon, as what a speaker says does. */
  LABEL,
  /** It ends as forms do: 表, 书, 模板. */
  FORM_END,
  /** It consists of names of organs. */
  ORGANS_ONLY,
  /** It is short and has the word of a part: 总则, 说明, 目录, 背景. */
  PART_WORD,
  /** It has fewer than 8 characters. */
  VERY_SHORT,
  /** It has 8 to 12 characters. */
  SHORT,
  /** It has 13 to 18 characters. */
  MIDDLING,
  /** It has more than 45 characters. */
  LONG,
  /** A quarter of it or more is no Chinese. */
  FOREIGN,
  /** A bracket or book mark in it is not closed. */
  UNBALANCED,
  /** It ends with a particle or word that needs more: 的, 和, 及. */
  DANGLING,

  /** Nothing but words that headings have as well speaks for it. */
  UNSUPPORTED,

  // --- contents
  /** The printed contents have it. */
  IN_CONTENTS,
  /** The printed contents have it, and nothing else in the text is equal to that entry. */
  ONLY_ENTRY,
  /** The printed contents have something very like it. */
  LIKE_CONTENTS,
  /** There are printed contents, and they have nothing like it. */
  NOT_IN_CONTENTS,

  // --- the article so far
  /** The title of the article so far names it as a work. */
  NAMED_BY_TITLE,
  /** The article so far is an interpretation that names it. */
  NAMED_BY_INTERPRETATION,
  /** Nearly all of it stands in the title of the article so far. */
  WITHIN_TITLE,
  /** Much of it stands in the title of the article so far. */
  LIKE_TITLE,
  /** One of the next paragraphs names the article so far, and it is no interpretation. */
  NAMES_ARTICLE,
  /** One of the first paragraphs of the article so far names it as a work. */
  NAMED_BY_HEAD,
  /** One of the first paragraphs of the article so far says that it is issued herewith. */
  ISSUED_BY_HEAD,
  /** A later paragraph of the article so far names it as a work. */
  NAMED_LATER,
  /** It is the title of the article so far. */
  SAME_TITLE,
  /** The article so far lists it as an attachment. */
  LISTED,
  /** The mark of an attachment stands above, and the article so far lists attachments. */
  ATTACHMENT_DUE,
  /** It asks, and the article so far is an interpretation, which may consist of questions. */
  ASKED_IN_INTERPRETATION,
  /** It names the work that the title of the article so far names, and is no interpretation. */
  NAMES_SAME_WORK,
  /** The text above can end an article, and the article so far does not name it. */
  ENDED_UNNAMED,
  /**
   * The same, and the article so far neither lists attachments nor issues what is not yet there.
   */
  ENDED_COMPLETE,
  /** A norm stands below, and the article so far does not name it. */
  NORM_UNNAMED,
  /** Who passed it stands below, and the article so far does not name it. */
  PASSED_UNNAMED,
  /** It ends as norms do, a norm stands below, and the article so far does not name it. */
  NORM_END_UNNAMED,
  /** 第一条 follows although the article so far has its clauses already. */
  CLAUSES_AGAIN,
  /** 一、 follows although the article so far has 二、 already. */
  NUMBERS_AGAIN,
  /** The numbering of the article so far starts again, and it does not name the title. */
  AGAIN_UNNAMED,
  /** The article so far has a short paragraph without mark between long ones: it has headings. */
  HEADINGS_BEFORE,
  /** It asks, and the article so far has questions that stand alone. */
  ASKED_BEFORE,
  /** The article so far has numbered headings and none without mark. */
  MARKED_BEFORE,
  /** The paragraph below stands in the article so far twice or more: it has parts of one form. */
  PARTS_BEFORE,
  /** The article so far has its title only. */
  NO_TEXT_YET,
  /** The article so far has no full sentence. */
  NO_SENTENCE_YET,
  /** The article so far has fewer than 80 characters. */
  LITTLE_TEXT_YET,
  /** The article so far issues a work that has not been printed yet. */
  WORK_DUE,
}
