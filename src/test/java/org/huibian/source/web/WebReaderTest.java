package org.huibian.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huibian.model.Block.Merge;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.LineRole;
import org.huibian.source.SourceLink;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a saved page, the article is read, and what belongs to the site is told apart. */
class WebReaderTest {
  private static final Path PAGES = Path.of("src/test/resources/org/huibian/source/web");

  @TempDir Path folder;

  private SourceText read(String html) {
    return read(html.getBytes(UTF_8));
  }

  private SourceText read(byte[] html) {
    try {
      return new WebReader().read(Files.write(folder.resolve("page.html"), html));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines(SourceText text, LineRole... roles) {
    return IntStream.rangeClosed(1, text.lines().size())
        .filter(i -> List.of(roles).equals(text.marks().at(i).role().stream().toList()))
        .mapToObj(i -> text.lines().get(i - 1))
        .toList();
  }

  private static List<String> page(String name) {
    return lines(new WebReader().read(PAGES.resolve(name)));
  }

  @Test
  void aPageOfTheGovernmentGivesHeadlineNumberAndText() {
    assertEquals(
        List.of(
            "国务院办公厅关于推动装备制造业绿色转型的意见",
            "国办发〔2025〕21号",
            "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
            "为深入贯彻党的二十大精神，经国务院同意，现提出以下意见。",
            "一、总体要求",
            "（一）指导思想。坚持绿色发展，推动装备制造业转型。",
            "国务院办公厅",
            "2025年6月18日",
            "（本文有删减）"),
        page("gov-cn.html"));
  }

  @Test
  void aPageOfAMinistryHasItsTitleFromWhatItStatesForPrograms() {
    assertEquals(
        List.of(
            "关于做好2025年工业节能监察工作的通知",
            "工信厅节函〔2025〕188号",
            "各省、自治区、直辖市及计划单列市工业和信息化主管部门：",
            "为做好工业节能监察工作，现就有关事项通知如下：",
            "一、明确监察任务。对重点行业开展专项监察。",
            "二、加强组织实施。",
            "附件：工业节能监察工作手册.docx",
            "工业和信息化部办公厅",
            "2025年6月16日"),
        page("ministry-content.html"));
  }

  @Test
  void anOldPageInLayoutTablesAndChineseEncodingIsRead() {
    assertEquals(
        List.of(
            "关于印发《循环经济促进办法》的通知",
            "发改环资〔2025〕733号",
            "各省、自治区、直辖市发展改革委：",
            "现将《循环经济促进办法》印发给你们，请认真贯彻执行。",
            "特此通知。",
            "国家发展改革委",
            "2025年6月1日"),
        page("layout-tables-gbk.html"));
  }

  @Test
  void aCatalogueOfInformationGivesNumberOrganAndDay() {
    SourceText text = new WebReader().read(PAGES.resolve("province-catalogue.html"));
    assertEquals(
        List.of(
            "江南省工业和信息化厅关于公布2025年首台（套）重大技术装备名单的通知",
            "江工信装备〔2025〕45号",
            "各设区市工业和信息化局：",
            "经审核，现将名单予以公布。",
            "序号\t企业\t\t装备名称",
            "\t名称\t所在地\t",
            "1\t江南重工\t江州市\t盾构机",
            "2\t江南矿机\t\t破碎机 （移动式）",
            SourceText.PICTURE,
            "1. 名单有效期三年。",
            "2. 请做好推广应用。",
            "• 名单.xlsx",
            "江南省工业和信息化厅",
            "2025年5月28日"),
        lines(text));
    assertEquals(
        List.of(Merge.ABOVE, Merge.NONE, Merge.NONE, Merge.ABOVE), text.marks().at(6).merges());
  }

  @Test
  void newsKeepsWhereAndWhenItWasPublished() {
    assertEquals(
        List.of(
            "全国重型机械标准化工作会议在江州召开",
            "来源：示范报 发布时间：2025-06-11",
            "6月10日，全国重型机械标准化工作会议在江州召开。会议指出，要加快标准制定。",
            "会议强调，要加强协同；要注重实施。"),
        page("news.html"));
  }

  @Test
  void anArticleThatItsScriptWouldShowIsReadWithTheTitleItShares() {
    String html =
        "<html><head><title></title><meta property='og:title'"
            + " content='《装备管理办法》专家解读'></head><body><div id='page'><h1> 《装备管理办法》专家解读"
            + " </h1><div><span>示范装备</span> <em>2025-06-13</em></div><div id='js_content'"
            + " style='visibility: hidden; opacity: 0;'><section><p><span>近日，</span>办法发布。</p>"
            + "</section><section><p>一是突出重点。</p></section><p><br></p></div></div><div><a"
            + " href='#'>喜欢此内容的人还喜欢</a></div>";
    List<String> lines = lines(read(html));
    assertEquals("《装备管理办法》专家解读", lines.get(0));
    assertTrue(lines.containsAll(List.of("近日，办法发布。", "一是突出重点。")), lines.toString());
  }

  @Test
  void aListToChooseFromBelongsToTheSite() {
    SourceText text =
        read(
            "<body><p>为推动发展，制定本办法。</p><select><option>国家部委网站<option>地方政府网站</select><p>自发布之日起施行。</p>");
    assertEquals(List.of("为推动发展，制定本办法。", "自发布之日起施行。"), lines(text));
    assertEquals(List.of("国家部委网站", "地方政府网站"), lines(text, LineRole.NAVIGATION));
  }

  private static String archive(String encoding, String page) {
    return "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        + "\ttype=\"text/html\";\r\n\tboundary=\"--x--7\"\r\n\r\n\r\n----x--7\r\n"
        + "Content-Type: text/css\r\n\r\np{}\r\n----x--7\r\nContent-Type: text/html\r\n"
        + "Content-Transfer-Encoding: "
        + encoding
        + "\r\n\r\n"
        + page
        + "\r\n----x--7--\r\n";
  }

  @Test
  void thePageOfAWebArchiveIsRead() {
    String quoted = "<html><body><p>=E4=B8=BA=E6=8E=A8=\r\n=E5=8A=A8=E3=80=82</p>";
    assertEquals(List.of("为推动。"), lines(read(archive("quoted-printable", quoted))));
    String base64 =
        Base64.getMimeEncoder().encodeToString("<html><body><p>为推动发展。</p>".getBytes(UTF_8));
    assertEquals(List.of("为推动发展。"), lines(read(archive("base64", base64))));
    String none = archive("8bit", "x").replace("text/html", "text/plain");
    assertEquals(
        Problem.FILE_IS_WEB_PAGE, assertThrows(InputException.class, () -> read(none)).problem());
  }

  @Test
  void namesOfFactsMayBeSpaced() {
    String html =
        "<head><title>关于做好有关工作的通知</title></head><body><div><table><tr><td>索 引"
            + " 号：</td><td>A1</td><td>发 文 字 号：</td><td>江政办发〔2025〕12号</td></tr><tr><td>发 文 机"
            + " 关：</td><td>江南省人民政府办公厅</td><td>成文 日期：</td><td>2025-03-02</td></tr></table></div><div"
            + " id=zoom><p>各市、县人民政府：</p><p>经省政府同意，现通知如下。</p></div>";
    assertEquals(
        List.of(
            "关于做好有关工作的通知",
            "江政办发〔2025〕12号",
            "各市、县人民政府：",
            "经省政府同意，现通知如下。",
            "江南省人民政府办公厅",
            "2025年3月2日"),
        lines(read(html)));
  }

  @Test
  void whatBelongsToTheSiteIsLeftOutWithARoleAndNothingElseIsLost() throws IOException {
    for (String name : List.of("gov-cn.html", "news.html", "ministry-content.html")) {
      Path file = PAGES.resolve(name);
      String all =
          String.join("", new WebReader().read(file).lines()).replaceAll("[\\s\u3000]", "");
      String html = Files.readString(file).replaceAll("(?s)<(script|style|title).*?</\\1>", "");
      for (String word : html.replaceAll("<[^>]*>|&\\w+;", "\n").split("\\s+")) {
        assertTrue(all.contains(word.replace("　", "")), name + ": " + word);
      }
    }
    SourceText text = new WebReader().read(PAGES.resolve("ministry-content.html"));
    assertEquals(List.of("后台编辑备注"), lines(text, LineRole.HIDDEN));
    assertTrue(lines(text, LineRole.NAVIGATION).contains("【打印】【关闭】"));
  }

  @Test
  void theBytesDecideTheEncodingBeforeWhatThePageStates() {
    String html = "<html><head><meta charset=gb2312></head><body><p>为推动装备发展，制定本办法。</p>";
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
      assertEquals(List.of("为推动装备发展，制定本办法。"), lines(read(html.getBytes(Charset.forName(charset)))));
    }
    String big5 = "<html><head><meta charset='big5'></head><body><p>為推動裝備發展，制定本辦法。</p>";
    assertEquals(List.of("為推動裝備發展，制定本辦法。"), lines(read(big5.getBytes(Charset.forName("Big5")))));
  }

  @Test
  void aLineBreakEndsAParagraphButNotAHeadline() {
    assertEquals(
        List.of("关于做好试点工作的通知", "第一段写完了。", "第二段也写完了。"),
        lines(read("<body><h1>关于做好<br>试点工作的通知</h1><p>第一段写完了。<br>&nbsp;&nbsp;第二段也写完了。</p>")));
  }

  @Test
  void aLinkLeadsToTheWebOnlyAndAScriptIsNone() {
    SourceText text =
        read(
            "<body><p>见<a href='https://example.org/a'>全文</a>和<a"
                + " href='javascript:alert(1)'>附表</a>。</p><script>alert('脚本')</script><p>完。</p>");
    assertEquals(List.of("见全文和附表。", "完。"), lines(text));
    assertEquals(
        List.of(new SourceLink("全文", "https://example.org/a")), text.marks().at(1).links());
  }

  @Test
  void aPageWithoutTextIsEmpty() {
    assertEquals(
        Problem.FILE_EMPTY,
        assertThrows(InputException.class, () -> read("<html><body><p>&nbsp;</p>")).problem());
  }

  @Test
  void aPageOfPicturesSaysThatItIsOne() {
    assertEquals(
        Problem.FILE_HOLDS_PICTURES,
        assertThrows(InputException.class, () -> read("<html><body><img src=a.jpg>")).problem());
  }

  @Test
  void thePageIsKeptUnderANameThatNoBrowserRuns() {
    assertEquals("source.html.txt", new WebReader().sourceName());
  }

  @Test
  void deepAndHugePagesEndSoon() {
    String row = "<tr><td colspan=99999 rowspan=99999>甲<td>乙。";
    List<String> pages =
        List.of(
            "<div>".repeat(6_000) + "文字。",
            "<b><table><tr><td>".repeat(2_000) + "文字。",
            "<table>" + row.repeat(3_000),
            "<ul><li>".repeat(6_000) + "文字。",
            "<ul>" + "<li>文字。".repeat(5_000),
            "<p>" + "上一篇：首页当前位置".repeat(2_000) + "。",
            "<a href=x>".repeat(6_000) + "文字。");
    for (String page : pages) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            try {
              read("<body>" + page);
            } catch (InputException e) {
              assertTrue(e.problem().name().startsWith("FILE_"), e.problem().name());
            }
          },
          page.substring(0, 12));
    }
  }

  @Test
  void damagedPagesAreReadOrRefusedByName() throws IOException {
    Random random = new Random(17);
    for (String name :
        List.of("gov-cn.html", "province-catalogue.html", "layout-tables-gbk.html")) {
      byte[] page = Files.readAllBytes(PAGES.resolve(name));
      for (int i = 0; i < 60; i++) {
        byte[] damaged = page.clone();
        for (int k = 0; k < 1 + random.nextInt(40); k++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        try {
          read(damaged);
        } catch (InputException e) {
          assertTrue(e.problem().name().startsWith("FILE_"), e.problem().name());
        }
      }
    }
  }
}
