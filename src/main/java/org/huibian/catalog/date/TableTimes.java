package org.huibian.catalog.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.Block;

/**
 * Reads the last days that a table of steps states: 环节, 责任单位, 时间 above 网上填报, 申报单位, 7月3日前. The
 * column says that its days are times, and a cell of the row what is to be done.
 */
final class TableTimes {
  /** Between the cells of a row, where it is quoted. */
  static final char BETWEEN_CELLS = '\u3000';

  /** 时间, 截止日期, 办理时限, 时间安排; 出厂日期 and 发布时间 tell when something has happened. */
  private static final Pattern TIME =
      Pattern.compile(
          "^(?:截止|完成|办理|报送|提交|申报|受理|报名|填报|工作|起止|具体|办结)?(?:截止|完成)?(?:时间|日期|时限|期限)(?:安排|节点|要求|进度)?$");

  /** What somebody hands in or decides on. */
  private static final Pattern ACTION =
      Pattern.compile(
          "(?:填报|填写|申报|报送|上报|提交|报名|推荐|审核|初审|复核|受理|上传|缴纳|缴费|反馈|递交|寄送|备案|签订|补正|自查|整改)(?!单位|企业|人|主体|者|机关|部门|机构|系统)");

  /** Steps at which nothing is due. */
  private static final Pattern NO_DUTY =
      Pattern.compile("会议|会期|开幕|考试|笔试|面试|答辩|培训|报到|布展|展览|参展|开工|竣工|公示|公布|开通|系统(?:开放|维护)|征求意见");

  private static final Pattern AFTER = Pattern.compile("^\\s*(?:(?:之|以)?前|止|截止|)(?:完成)?\\s*$");
  private static final Pattern BEFORE =
      Pattern.compile("^\\s*(?:自|从|于|截止|截至|即日起[至到]|[0-9]{1,2}[.、])?\\s*$");

  private final Map<Integer, Block.Table> tables = new TreeMap<>();
  private int blocks;

  /** Finds the tables of an article. */
  TableTimes(Article article) {
    add(article.blocks());
  }

  /** A block's index is its place in document order. */
  private void add(List<Block> all) {
    for (Block block : all) {
      if (block instanceof Block.Table table) {
        tables.put(blocks, table);
      }
      blocks++;
      if (block instanceof Block.Box box) {
        add(box.blocks());
      }
    }
  }

  /** Returns the deadline that a cell of a table states; the row is its sentence. */
  List<LocatedFact> find(UnitContext context) {
    Block.Table table = tables.get(context.unit().block());
    if (table == null
        || context.aims() == GoalPhrase.Aims.GOALS
        || context.aims() == GoalPhrase.Aims.PLAN && !GoalPhrase.obliges(context.text())) {
      return List.of();
    }
    int columns = table.columns().size();
    int row = context.unit().part() / columns;
    int column = context.unit().part() % columns;
    if (row >= table.rows().size()
        || !table.rows().get(row).get(column).text().equals(context.text())
        || !TIME.matcher(table.columns().get(column).replaceAll("\\s", "")).matches()) {
      return List.of();
    }
    return lastDay(context, table.columns().get(column).contains("截止"))
        .flatMap(day -> fact(context, day, table.rows().get(row), column))
        .stream()
        .toList();
  }

  /**
   * Returns the day of a cell that has nothing but a last day or a period.
   *
   * @param isClosing whether the column says that its days are last ones
   */
  private static Optional<DayExpression> lastDay(UnitContext context, boolean isClosing) {
    String text = context.text();
    List<DayExpression> days = new DayFinder(context.written(), context.yearless()).find(text);
    if (days.isEmpty() || days.size() > 2) {
      return Optional.empty();
    }
    DayExpression first = days.get(0);
    DayExpression last = days.get(days.size() - 1);
    String after = text.substring(last.end());
    boolean isPeriod =
        days.size() == 2
            && FactPatterns.TO.matcher(text.substring(first.end(), last.start())).matches();
    boolean isLast =
        days.size() == 1
            && (isClosing
                || !after.isBlank()
                || text.substring(0, first.start()).matches(".*(?:截|[至到]).*"));
    return last.precise()
            && (isPeriod || isLast)
            && AFTER.matcher(after).matches()
            && BEFORE.matcher(text.substring(0, first.start())).matches()
        ? Optional.of(last)
        : Optional.empty();
  }

  private static Optional<LocatedFact> fact(
      UnitContext context, DayExpression day, List<Block.Cell> row, int column) {
    List<String> others = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int c = 0; c < row.size(); c++) {
      String cell = row.get(c).text();
      if (cell.isBlank()) {
        continue;
      }
      if (text.length() > 0) {
        text.append(BETWEEN_CELLS);
      }
      if (c == column) {
        at = text.length();
      } else {
        others.add(cell);
      }
      text.append(cell);
    }
    boolean acts = others.stream().map(ACTION::matcher).anyMatch(Matcher::find);
    boolean isNoDuty = others.stream().map(NO_DUTY::matcher).anyMatch(Matcher::find);
    boolean isOver = day.date().filter(d -> d.isBefore(context.earliestDeadline())).isPresent();
    if (!acts || isNoDuty || isOver) {
      return Optional.empty();
    }
    TextUnit unit = context.unit();
    UnitContext quoted =
        context.of(new TextUnit(unit.block(), unit.part(), text.toString(), unit.anchor(), false));
    int start = at + day.start();
    int end = at + context.text().length();
    return context
        .subjects()
        .defaultSubject()
        .map(about -> quoted.fact(DatedFact.Kind.DEADLINE, When.named(day), start, end, about))
        .map(located -> new LocatedFact(day.start(), located.fact()));
  }
}
