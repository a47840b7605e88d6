package org.huibian.site.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Printed addresses become links that end where the address ends. */
class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "网址为https://www.cets.org.cn）组织开展 | https://www.cets.org.cn",
        "登录https://www.cets.org.cn组织开展 | https://www.cets.org.cn",
        "见http://www.gov.cn/a_b.htm。下一句 | http://www.gov.cn/a_b.htm",
        "见http://www.gov.cn/a.htm, 或 http://b.cn/c?d=1&e=2. | http://www.gov.cn/a.htm"
            + " http://b.cn/c?d=1&e=2",
        "（http://a.cn/b(c)） | http://a.cn/b(c)",
        "(http://a.cn/b) | http://a.cn/b",
        "http://a.cn/x；http://b.cn/y、http://c.cn/z | http://a.cn/x http://b.cn/y http://c.cn/z",
        "《http://a.cn/b》 | http://a.cn/b",
        "邮箱：a@b.cn | ``",
        "javascript:alert(1) | ``",
        "ftp://a.cn/b | ``",
      })
  void aLinkEndsWhereItsAddressEnds(String text, String expected) {
    assertEquals(
        expected,
        Addresses.spans(text).stream()
            .filter(span -> span.style().equals("link"))
            .map(span -> span.url())
            .collect(Collectors.joining(" ")));
    assertEquals(
        text, Addresses.spans(text).stream().map(s -> s.text()).collect(Collectors.joining()));
  }
}
