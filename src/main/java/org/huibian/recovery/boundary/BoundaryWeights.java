package org.huibian.recovery.boundary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How much each piece of evidence speaks for a title, as the logarithm of odds.
 *
 * @param byEvidence the weights; evidence without weight counts nothing
 */
public record BoundaryWeights(Map<TitleEvidence, Double> byEvidence) {
  private static final String DATA = "boundary-weights.tsv";

  /** Copies the map. */
  public BoundaryWeights {
    Map<TitleEvidence, Double> copy = new EnumMap<>(TitleEvidence.class);
    copy.putAll(byEvidence);
    byEvidence = Map.copyOf(copy);
  }

  /** Loads the weights that are part of the program: name and weight, separated by a tab. */
  public static BoundaryWeights load() {
    Map<TitleEvidence, Double> weights = new EnumMap<>(TitleEvidence.class);
    try (InputStream in = BoundaryWeights.class.getResourceAsStream(DATA);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = reader.readLine()) != null) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t");
          weights.put(TitleEvidence.valueOf(cells[0]), Double.parseDouble(cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BoundaryWeights(weights);
  }

  /** Returns the sum of the weights of some evidence. */
  double sum(Set<TitleEvidence> evidence) {
    double sum = 0;
    for (TitleEvidence piece : evidence) {
      sum += byEvidence.getOrDefault(piece, 0.0);
    }
    return sum;
  }
}
