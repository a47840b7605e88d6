package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The places of the file publish.yaml. */
class PublishSettingsTest {
  @TempDir Path content;

  private PublishSettings read(String text) throws IOException {
    Files.writeString(content.resolve(PublishSettings.NAME), text);
    return PublishSettings.read(content);
  }

  @Test
  void eachLineNamesAPlace() throws IOException {
    assertEquals(
        List.of("web", "oss"), read("web: folder /mnt/www\noss: rclone oss:compendium\n").names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web:\n  folder: /mnt/www\n",
        "web:\n  - folder: /mnt/www\n",
        "web: {rsync: www@example.org:/var/www/}\n",
        "web: ftp example.org\n"
      })
  void aPlaceInAnyOtherFormIsAnsweredWithTheForms(String text) {
    InputException e = assertThrows(InputException.class, () -> read(text));
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals(
        "folder PATH, rsync HOST:PATH, git ADDRESS BRANCH, rclone REMOTE:PATH", e.details().get(2));
  }

  @Test
  void aKeyThatIsNestedIsAnsweredWithItsOwnForm() {
    InputException e =
        assertThrows(
            InputException.class, () -> read("web: folder /mnt/www\nsigningKey:\n  file: key\n"));
    assertEquals("signingKey: …", e.details().get(2));
  }
}
