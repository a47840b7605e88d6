package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenHashTest {
  @Test
  void tokensOfOneHashAreInTheOrderOfTheirCharacters() {
    List<String> tokens = new ArrayList<>(List.of("碳", "排放", "a", "2025年", "", "𠮷野"));
    // These pairs have one hash, and so has each text that is made of as many of them.
    for (String first : List.of("Aa", "BB")) {
      for (String second : List.of("Aa", "BB")) {
        for (String third : List.of("Aa", "BB")) {
          tokens.add(first + second + third);
        }
      }
    }
    List<String> expected = tokens.stream().sorted(TokenHash.ORDER).toList();
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(tokens, random);
      String[] all = tokens.toArray(String[]::new);
      assertEquals(expected, Arrays.stream(TokenHash.order(all)).mapToObj(at -> all[at]).toList());
    }
  }

  @Test
  void noTokensHaveAnEmptyOrder() {
    assertEquals(0, TokenHash.order(new String[0]).length);
  }
}
