package org.huibian.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/** A small archive of search documents for tests. */
public final class SampleDocuments {
  private SampleDocuments() {}

  /**
   * Returns four articles of two issues, one of them with names of JavaScript object properties.
   */
  public static List<SearchDocument> documents() {
    return List.of(
        document(
            "2025-06/02",
            "关于印发《轧机绿色制造行动方案》的通知",
            Kind.POLICY,
            "2025-06-13",
            List.of("工信厅科〔2025〕33号"),
            List.of("工业和信息化部办公厅"),
            new SearchSection("", "", "各有关单位：\n为推动轧机绿色制造，现将方案印发给你们，请认真执行。"),
            new SearchSection("s1", "一、总体要求", "坚持节能优先，到2027年建成100家示范工厂，5G覆盖率达到80%。"),
            new SearchSection(
                "s1-1", "（一）加强统筹推进", "（一）加强统筹推进。落实 GB/T 32151—2015 和碳排放权交易规则。\n表 1\t能耗\t单位")),
        document(
            "2025-06/03",
            "《轧机绿色制造行动方案》解读",
            Kind.INTERPRETATION,
            "2025-06-14",
            List.of(),
            List.of(),
            new SearchSection("q1", "问：为什么出台方案？", "答：碳排放 权交易市场已经建立，国办发〔2024〕52号提出了要求。")),
        document(
            "2024-03/01",
            "起重机安全专家谈",
            Kind.EXPERT,
            "",
            List.of(),
            List.of("起重机协会"),
            new SearchSection("", "", "碳是排头兵，放手做权衡，交换意见，平易近人。前  言：术语見𠮷野家。")),
        document(
            "2024-03/02",
            "constructor __proto__ hasOwnProperty",
            Kind.OTHER,
            "2024-02-29",
            List.of("toString〔2024〕1号"),
            List.of("valueOf"),
            new SearchSection(
                "h1",
                "prototype",
                "constructor __proto__ docs df tf hasOwnProperty, isPrototypeOf"),
            new SearchSection("h2", "", "<script>alert(1)</script> ㎡ ① Ⅲ ＡＢＣ １２３ İstanbul ΣΑΣ")));
  }

  private static SearchDocument document(
      String id,
      String title,
      Kind kind,
      String date,
      List<String> numbers,
      List<String> issuers,
      SearchSection... sections) {
    return new SearchDocument(
        ArticleId.parse(id).orElseThrow(),
        id + "/",
        "政策汇编",
        title,
        numbers,
        issuers,
        kind,
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        "",
        List.of(sections));
  }
}
