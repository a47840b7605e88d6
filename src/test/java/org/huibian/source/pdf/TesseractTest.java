package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.huibian.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program Tesseract is run within bounds. */
class TesseractTest {
  @TempDir Path folder;

  @Test
  void aProgramThatTakesTooLongIsStopped() {
    Path program = new FakeTesseract(folder).install("chi_sim", "exec sleep 60");
    Tesseract tesseract = new Tesseract(program.toString(), folder.resolve("a.pdf"), 1);
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    InputException e = assertThrows(InputException.class, () -> tesseract.read(image, 300, 7));
    assertEquals(List.of("7", "> 1 s"), e.details().subList(1, 3));
  }
}
