/* Finds in a text the works that it names, and what looks like a citation but cannot be checked. */
huibianCitations.read = function (text) {
  "use strict";

  let EDITION = /^\s*[（(]\s*((?:[12]\d{3}\s*(?:[—–－～~-]+\s*[12]\d{3}\s*)?年?\s*(?:版|本|修订版?|修正版?)?|试行|暂行|征求意见稿|修订(?:版|稿|草案)?|送审稿|草案)(?:试行|征求意见稿)?)\s*[）)]/;
  let NUMBER = /[\u3400-\u9fff]{1,14}\s*[〔﹝[［（(【]\s*[12]\d{3}\s*[〕﹝﹞\]］）)】]\s*第?\s*\d{1,5}\s*号|[\u3400-\u9fff]{0,20}(?:令|公告)\s*(?:[12]\d{3}\s*年\s*)?第\s*\d{1,5}\s*号/g;
  let LEADS = /^(?:.*(?:根据|按照|依据|依照|执行|落实|印发|发布|公布|废止|详见|以及|和(?!国)|[与及见]))?/;
  let GENERIC = /^(?:实施|指导|管理|行动|工作|暂行|若干|总体)?(?:方案|意见|通知|办法|规定|规划|计划|条例|指南|公告|决定|报告|纲要|细则|规则|目录|清单|要点|措施|准则|标准|规范|指引|章程|决议|批复|解释)$/;
  let STANDARD = /(?:GB|JB|HJ|YB|SH|NB|DL|HG|AQ|ISO|IEC)(?:\/[TZ])?\s*\d[\d.]*(?:\s*[-—–]\s*(?:19|20)\d\d)?/g;
  let CLAUSE = /第[一二三四五六七八九十百千零〇\d]+条(?:第[一二三四五六七八九十\d]+[款项])*/g;

  let mentions = [];
  let left = [];
  let covered = [];

  function titles() {
    let at = text.indexOf("《");
    while (at >= 0) {
      let close = closing(at);
      if (close < 0) {
        at = text.indexOf("《", at + 1);
        continue;
      }
      let title = text.slice(at + 1, close).trim();
      let rest = text.slice(close + 1);
      let edition = EDITION.exec(rest);
      rest = edition ? rest.slice(edition[0].length) : rest;
      let bracket = /^\s*[（(]([^《》]{2,40}?号)/.exec(rest);
      let number = bracket && bracket[1].match(NUMBER);
      if (GENERIC.test(title.replace(/\s/g, "")) && !number) {
        left.push("《" + title + "》：简称，须看它在文中指哪个文件");
      } else if (title !== "") {
        mentions.push({ title: title, edition: edition ? edition[1] : "", number: number ? number[0].trim() : "" });
      }
      let end = text.length - rest.length + (number ? bracket[0].length : 0);
      covered.push([at, end]);
      at = text.indexOf("《", close + 1);
    }
  }

  function closing(open) {
    let depth = 0;
    for (let i = open; i < Math.min(text.length, open + 200); i++) {
      if (text[i] === "《") {
        depth++;
      } else if (text[i] === "》" && --depth === 0) {
        return i;
      }
    }
    return -1;
  }

  function isCovered(start) {
    return covered.some(function (range) {
      return range[0] <= start && start < range[1];
    });
  }

  function numbers() {
    for (let found of text.matchAll(NUMBER)) {
      let lead = LEADS.exec(found[0])[0].length;
      if (!isCovered(found.index + lead)) {
        mentions.push({ title: "", edition: "", number: found[0].slice(lead) });
      }
    }
  }

  function others(pattern, why) {
    for (let found of text.matchAll(pattern)) {
      left.push(found[0] + "：" + why);
    }
  }

  titles();
  numbers();
  others(STANDARD, "标准，不在本汇编的文件之列");
  others(CLAUSE, "只核对文件，不核对条款和引文");
  let once = new Set();
  return {
    mentions: mentions.filter(function (mention) {
      let key = JSON.stringify(mention);
      return !once.has(key) && once.add(key);
    }),
    left: Array.from(new Set(left)),
  };
};
