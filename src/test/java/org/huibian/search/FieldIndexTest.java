package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The index of a field is what a count of its tokens as strings gives. */
class FieldIndexTest {
  private static final int[] ALPHABET = "碳排放權a1bé2。 ，𠮷野".codePoints().toArray();

  private final Tokenizer tokenizer = Tokenizer.standard();
  private final TokenKeys keys = new TokenKeys();

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.toString();
  }

  private FieldIndex index(Field field, List<List<String>> documents) throws IOException {
    List<TokenCounts> counts = new ArrayList<>();
    for (List<String> texts : documents) {
      counts.add(TokenCounts.of(texts, tokenizer, keys));
    }
    FieldIndex.Builder builder = new FieldIndex.Builder(field, keys);
    int half = counts.size() / 2;
    builder.add(counts.subList(0, half), 0);
    builder.add(counts.subList(half, counts.size()), half);
    return builder.build();
  }

  private Map<String, Postings> expected(Field field, List<List<String>> documents) {
    Map<String, Postings> expected = new TreeMap<>();
    for (int document = 0; document < documents.size(); document++) {
      Map<String, TreeMap<Integer, Integer>> counts = new TreeMap<>();
      int length = 0;
      for (int fragment = 0; fragment < documents.get(document).size(); fragment++) {
        for (String token : tokenizer.documentTokens(documents.get(document).get(fragment))) {
          length++;
          counts.computeIfAbsent(token, t -> new TreeMap<>()).merge(fragment, 1, Integer::sum);
        }
      }
      for (Map.Entry<String, TreeMap<Integer, Integer>> entry : counts.entrySet()) {
        TreeMap<Integer, Integer> fragments = entry.getValue();
        Postings postings =
            expected.computeIfAbsent(entry.getKey(), t -> new Postings(field != Field.BODY));
        int count = fragments.values().stream().mapToInt(Integer::intValue).sum();
        postings.add(document, count, length);
        if (field == Field.BODY) {
          int before = -1;
          for (int fragment : fragments.keySet()) {
            postings.addFragment(fragment - before - 1, fragment != fragments.lastKey());
            before = fragment;
          }
        }
      }
    }
    return expected;
  }

  @Test
  void tokensAndPostingsAreThoseOfACountOfStrings() throws IOException {
    Random random = new Random(20251129);
    for (Field field : List.of(Field.TITLE, Field.BODY)) {
      List<List<String>> documents = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        documents.add(
            field == Field.BODY
                ? List.of(text(random), text(random), text(random))
                : List.of(text(random)));
      }
      FieldIndex index = index(field, documents);
      Map<String, Postings> expected = expected(field, documents);
      List<String> tokens = new ArrayList<>();
      for (int at = 0; at < index.size(); at++) {
        String token = index.token(at);
        tokens.add(token);
        assertEquals(expected.get(token).size(), index.postings(at).size(), token);
        String packed = expected.get(token).documents().toString();
        assertEquals(packed, index.postings(at).documents().toString(), token);
        String fragments = expected.get(token).fragments().toString();
        assertEquals(fragments, index.postings(token).fragments().toString(), token);
      }
      List<String> inOrder = Arrays.stream(index.order()).mapToObj(index::token).toList();
      assertEquals(expected.keySet().stream().sorted(TokenHash.ORDER).toList(), inOrder);
      assertEquals(inOrder.size(), tokens.size());
    }
  }

  @Test
  void aTokenThatNoDocumentContainsHasNoPostings() throws IOException {
    assertNull(index(Field.TITLE, List.of(List.of("碳排放"))).postings("放碳"));
  }

  @Test
  void aKeyLeadsBackToItsToken() {
    for (String token : List.of("碳", "碳排", "a", "2025", "2025年", "𠮷", "𠮷野", "𠮷𠮷", "abcd𠮷")) {
      int[] text = ("放" + token + "x").codePoints().toArray();
      long key = keys.key(text, 1, text.length - 1);
      assertEquals(token, keys.token(key));
      assertEquals(key, keys.key(text, 1, text.length - 1));
    }
  }
}
