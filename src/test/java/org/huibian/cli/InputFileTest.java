package org.huibian.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.huibian.cli.TestCommand.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a file that cannot be imported gives one message in the user's language, and that
 * nothing is written.
 */
class InputFileTest {
  @TempDir Path folder;

  private static final Wiring READING = Wiring.shipped();

  private void refuses(Path file, String english, String chinese) throws IOException {
    Path content = folder.resolve("content");
    String[] typed = {
      "import", file.toString(), "--issue", "2025-07", "--content", content.toString()
    };
    Answer answer = TestCommand.run(READING, typed);
    assertEquals(1, answer.code());
    assertEquals("", answer.out());
    assertEquals(2, answer.err().lines().count(), answer.err());
    assertEquals(file + english, answer.err().lines().findFirst().get());
    Answer inChinese = TestCommand.run(READING, Map.of("LC_ALL", "zh_CN.UTF-8"), typed);
    assertEquals(1, inChinese.code());
    assertEquals(file + chinese, inChinese.err().lines().findFirst().get());
    assertFalse(Files.exists(content));
    try (Stream<Path> left = Files.list(folder)) {
      assertFalse(left.anyMatch(f -> f.getFileName().toString().startsWith("content")));
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void aMissingFileIsRefused() throws IOException {
    refuses(folder.resolve("七月.txt"), ": there is no such file or folder", ": 文件或文件夹不存在");
  }

  @Test
  void aFolderIsRefused() throws IOException {
    refuses(folder, ": is a folder, but a file is needed", ": 这是文件夹，而此处需要文件");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refuses(write("a.txt", new byte[0]), ": holds no text", ": 文件中没有文字");
    refuses(write("b.txt", " \n\n".getBytes()), ": holds no text", ": 文件中没有文字");
  }

  @Test
  void aBinaryFileIsRefused() throws IOException {
    byte[] bytes = {1, 2, 3, 4, 0, 0};
    refuses(write("a.txt", bytes), ":1: is not a text file", ":1: 不是文本文件");
  }

  @Test
  void theFormatIsRecognizedByTheBytesAndNotByTheName() throws IOException {
    byte[] page = "<!DOCTYPE html><html lang=zh><p>政策汇编".getBytes(UTF_8);
    refuses(write("a.docx", page), ": no article was found", ": 没有识别出任何文章");
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    refuses(write("a.txt", picture), ": is a picture, and has no text", ": 这是图片，其中没有文字");
  }

  @Test
  void aFileInAnUnknownEncodingIsRefused() throws IOException {
    byte[] bytes = "one\n政策彙編關於推動發展的通知".getBytes(Charset.forName("Big5"));
    refuses(
        write("a.txt", bytes),
        ": is text in an unknown encoding: neither UTF-8 nor GB 18030",
        ": 文字编码无法识别：既不是 UTF-8，也不是 GB 18030");
  }

  @Test
  void anInvalidByteIsReportedWithItsLineAndOffset() throws IOException {
    byte[] bytes = "政策\n汇编".getBytes(UTF_8);
    bytes[bytes.length - 1] = 'x';
    refuses(
        write("a.txt", bytes),
        ":2: is not UTF-8: wrong byte at offset 10",
        ":2: 不是 UTF-8 编码：第 10 字节处有误");
  }
}
