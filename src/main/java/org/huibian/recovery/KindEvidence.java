package org.huibian.recovery;

/**
 * What can speak for or against a kind of article. The weights are in {@code kind-weights.tsv};
 * "headline" means the title of the article.
 */
enum KindEvidence {
  /** Every article has it: some kinds are more frequent than others. */
  ALWAYS,

  // --- headline
  /** The headline says that it explains: 解读, 答记者问, 问答, 新闻发布会实录. */
  HEADLINE_INTERPRETS,
  /** The headline says that several people or an expert explain: 专家解读, 解读之二. */
  HEADLINE_SERIES,
  /** The headline says that questions were answered: 答记者问, 问答, 实录. */
  HEADLINE_ANSWERS,
  /** The headline says that the issuer explains what it did: 一图读懂, 起草说明, 六问. */
  HEADLINE_EXPLAINS,
  /** The headline is a question. */
  HEADLINE_ASKS,
  /** An organ explains in the headline: 国家统计局解读…数据. */
  HEADLINE_ORGAN_EXPLAINS,
  /** The headline of an interpretation names the work that it explains. */
  HEADLINE_NAMES_WORK,
  /** The headline is that of a speech or a report at a meeting: 讲话, 在…会议上的报告. */
  HEADLINE_SPEECH,
  /** The headline is that of a visit, a conversation or a survey: 访…专家, 综述. */
  HEADLINE_TALK,
  /** The headline is that of a letter: 关于…的通知. */
  HEADLINE_LETTER,
  /** The headline is the name of a norm or a plan and nothing else: …条例, …管理办法. */
  HEADLINE_NORM,
  /** The headline says that a norm or a plan is issued: 印发《…方案》. */
  HEADLINE_ISSUES_NORM,
  /** An organ makes something known that is no norm: 示例部公布典型案例. */
  HEADLINE_ANNOUNCES,
  /** The headline asks for applications, nominations or opinions: 组织申报, 公开征集. */
  HEADLINE_CALLS,
  /** The headline announces the result of a call: 征集结果, 入选名单. */
  HEADLINE_RESULT,
  /** The headline names a report, data or statistics. */
  HEADLINE_REPORT,
  /** The headline reports an event: 召开, 举行, 完成修订. */
  HEADLINE_EVENT,
  /** The headline names no document: no letter, norm, call, report or interpretation. */
  HEADLINE_PLAIN,
  /** The headline is a sentence with commas and names neither a letter nor a norm. */
  HEADLINE_SENTENCE,

  // --- head and end
  /** It has a document number. */
  NUMBER,
  /** It has a signature. */
  SIGNATURE,
  /** It has an addressee. */
  ADDRESSEE,
  /** It has neither a document number nor a signature. */
  UNSIGNED,
  /** Below the title it is remarked who adopted or published it, and when. */
  ADOPTION,
  /** Its last paragraph names the author. */
  AUTHOR,
  /** Its first paragraph starts like news: 近日, 新华社…电. */
  DATELINE,

  // --- text
  /** It has at least two clauses (第X条). */
  CLAUSES,
  /** It states when it takes effect or what it repeals. */
  EFFECT,
  /** It has at least three numbered headings, not counting clauses. */
  HEADINGS,
  /** It has fewer than three numbered headings and fewer than two clauses. */
  PLAIN,
  /** It is {@link #PLAIN} and {@link #UNSIGNED}: its headline only tells of something. */
  SUMMARY,
  /** It says that the text of a document follows: 全文如下, 现予公布. */
  TEXT_FOLLOWS,
  /** It has at least two questions of a reporter. */
  QUESTIONS,
  /** It has at least two short paragraphs that are questions of nobody in particular. */
  ASKED_HEADINGS,
  /** A line below the headline names the author. */
  BYLINE,
  /** It speaks of applicants, nominations or application forms several times. */
  APPLICATIONS
}
