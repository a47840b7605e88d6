package org.huibian.recovery.boundary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.layout.Layout;
import org.huibian.layout.LayoutReader;
import org.huibian.model.Decisions;
import org.huibian.source.SourceText;
import org.huibian.text.Authorities;

/**
 * Learns the weights of evidence from labelled issues: a logistic model of all candidates, each
 * after the labelled title before it, with a Gaussian prior (L2). Run {@link #main} to write the
 * weights of the program anew.
 */
public final class BoundaryLearner {
  private static final Path DATA =
      Path.of("src/main/resources/org/huibian/recovery/boundary/boundary-weights.tsv");
  private static final Path SOURCE =
      Path.of("src/main/java/org/huibian/recovery/boundary/TitleEvidence.java");
  private static final Pattern JAVADOC =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*?)\\*/\\s+([A-Z_]+),", Pattern.DOTALL);
  private static final String HEAD =
      """
      # What the evidence for an article's title weighs: name, logarithm of odds, meaning.
      # Learned by BoundaryLearner in the tests; do not edit by hand.
      """;

  /** An article that is missed costs so many times as much as one too many: it is harder to see. */
  private static final int MISSED_COST = 2;

  /** A candidate of a real issue counts so many times as much as one of an invented issue. */
  private static final int REAL = 8;

  private static final double PENALTY = 3;
  private static final int ROUNDS = 10;

  /**
   * How many invented issues are composed out of each labelled one. Fewer leave much to chance:
   * each shows only some of the documents that an issue may have.
   */
  private static final int INVENTED = 48;

  private static final TitleEvidence[] NAMES = TitleEvidence.values();

  /** The means of the prior: what is known of evidence that the labelled issues do not show. */
  private static final Map<TitleEvidence, Double> PRIOR =
      Map.of(
          TitleEvidence.PRINTED_LARGER,
          3.0,
          TitleEvidence.PRINTED_PLAIN,
          -2.0,
          TitleEvidence.ANSWER_BELOW,
          -4.0,
          TitleEvidence.ENDS_RECURRING,
          -3.0,
          TitleEvidence.NO_TEXT_YET,
          -4.0,
          TitleEvidence.SAME_TITLE,
          -4.0,
          TitleEvidence.DANGLES_ABOVE,
          -3.0);

  private final Authorities authorities = Authorities.load();

  /** How often each set of evidence belonged to no title, and how often to one. */
  private final Map<Set<TitleEvidence>, int[]> samples = new LinkedHashMap<>();

  /** Reads the evidence of an issue and of its replays. */
  static BoundaryLearner of(LabelledIssue issue) {
    return of(issue, INVENTED);
  }

  /**
   * Reads the evidence of an issue and of its replays.
   *
   * @param invented how many invented issues are composed
   */
  static BoundaryLearner of(LabelledIssue issue, int invented) {
    BoundaryLearner learner = new BoundaryLearner();
    replays(issue, invented).forEach(learner::add);
    return learner;
  }

  /** Learns from the evidence of several issues. */
  static BoundaryWeights fit(List<BoundaryLearner> issues) {
    BoundaryLearner all = new BoundaryLearner();
    for (BoundaryLearner issue : issues) {
      issue.samples.forEach((evidence, counts) -> all.count(evidence, counts[0], counts[1]));
    }
    return all.fit();
  }

  /** Returns an issue and its replays, two pairs of invented issues among them. */
  static List<LabelledIssue> replays(LabelledIssue issue) {
    return replays(issue, 2);
  }

  /** Returns an issue and its replays with some pairs of invented issues. */
  static List<LabelledIssue> replays(LabelledIssue issue, int inventedIssues) {
    Random random = new Random(issue.name().hashCode());
    List<LabelledIssue> all = new ArrayList<>();
    all.add(issue);
    LabelledIssue plain = Replays.withoutContents(issue);
    all.add(plain);
    all.add(Replays.withoutPageEndMarks(plain));
    LabelledIssue bare = Replays.withBareWorks(issue);
    all.add(bare);
    all.add(Replays.shuffled(plain, random));
    all.add(Replays.withHeadlines(plain, () -> InventedIssue.headline(random)));
    all.add(Replays.dumped(bare, random));
    all.add(Replays.reflowed(bare, random));
    all.add(Replays.reflowed(plain, random));
    for (int i = 0; i < inventedIssues; i++) {
      LabelledIssue invented = InventedIssue.of(issue, i == 0 ? 60 : 25, i == 0, random);
      all.add(Replays.dumped(invented, random));
      all.add(Replays.reflowed(invented, random));
    }
    return all;
  }

  private void add(LabelledIssue issue) {
    int times = issue.name().startsWith("invented") ? 1 : REAL;
    SourceText source = new SourceText(Path.of("invented.txt"), issue.lines());
    Layout layout = LayoutReader.read(source, Decisions.NONE);
    LineRuns text = new LineRuns(layout, Decisions.NONE);
    EvidenceFinder finder = new EvidenceFinder(text, authorities);
    TitleCandidate last = null;
    int next = 0;
    List<LabelledIssue.Label> labels = issue.articles();
    for (int i = 0; i < text.size(); i++) {
      List<TitleCandidate> candidates = TitleCandidate.from(text, i);
      TitleCandidate found = null;
      int line = text.at(i).line();
      while (next < labels.size() && labels.get(next).line() < line - 1) {
        System.err.println(issue.name() + ": no candidate for " + labels.get(next));
        next++;
      }
      for (TitleCandidate candidate : candidates) {
        boolean is =
            next < labels.size()
                && (labels.get(next).line() == line || labels.get(next).line() == line - 1)
                && key(candidate.text()).equals(key(labels.get(next).title()));
        Set<TitleEvidence> evidence = EnumSet.copyOf(finder.find(candidate, candidates));
        if (last != null && last.to() <= candidate.from()) {
          evidence.addAll(finder.relative(candidate, finder.find(candidate, candidates), last));
        }
        count(evidence, is ? 0 : times, is ? MISSED_COST * times : 0);
        found = is ? candidate : found;
      }
      if (found != null) {
        last = found;
        next++;
      }
    }
    for (; next < labels.size(); next++) {
      System.err.println(issue.name() + ": no candidate for " + labels.get(next));
    }
  }

  private void count(Set<TitleEvidence> evidence, int no, int yes) {
    int[] counts = samples.computeIfAbsent(evidence, key -> new int[2]);
    counts[0] += no;
    counts[1] += yes;
  }

  private static String key(String title) {
    return Titles.key(title).replace('·', '.');
  }

  /** Finds the most probable weights by Newton's method. */
  private BoundaryWeights fit() {
    int n = NAMES.length;
    double[] w = new double[n];
    for (int j = 0; j < n; j++) {
      w[j] = PRIOR.getOrDefault(NAMES[j], 0.0);
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[][] hessian = new double[n][n];
      double[] gradient = new double[n];
      for (int j = 0; j < n; j++) {
        hessian[j][j] = PENALTY;
        gradient[j] = -PENALTY * (w[j] - PRIOR.getOrDefault(NAMES[j], 0.0));
      }
      for (Map.Entry<Set<TitleEvidence>, int[]> sample : samples.entrySet()) {
        int[] of = sample.getKey().stream().mapToInt(Enum::ordinal).toArray();
        double sum = 0;
        for (int j : of) {
          sum += w[j];
        }
        double p = 1 / (1 + Math.exp(-sum));
        int count = sample.getValue()[0] + sample.getValue()[1];
        double error = sample.getValue()[1] - count * p;
        double curve = count * (p * (1 - p) + 1e-9);
        for (int j : of) {
          gradient[j] += error;
          for (int k : of) {
            hessian[j][k] += curve;
          }
        }
      }
      double[] step = solve(hessian, gradient);
      double largest = 0;
      for (int j = 0; j < n; j++) {
        largest = Math.max(largest, Math.abs(step[j]));
      }
      double scale = Math.min(1, 3 / largest);
      for (int j = 0; j < n; j++) {
        w[j] += scale * step[j];
      }
    }
    Map<TitleEvidence, Double> weights = new EnumMap<>(TitleEvidence.class);
    for (int j = 0; j < n; j++) {
      weights.put(NAMES[j], Math.round(w[j] * 100) / 100.0);
    }
    return new BoundaryWeights(weights);
  }

  /** Solves a system of linear equations by elimination; its matrix is positive definite. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int r = i + 1; r < n; r++) {
        double factor = a[r][i] / a[i][i];
        for (int c = i; c < n && factor != 0; c++) {
          a[r][c] -= factor * a[i][c];
        }
        b[r] -= factor * b[i];
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int c = i + 1; c < n; c++) {
        sum -= a[i][c] * x[c];
      }
      x[i] = sum / a[i][i];
    }
    return x;
  }

  /** Learns from all labelled issues and writes the weights. */
  public static void main(String[] args) throws IOException {
    BoundaryWeights weights =
        fit(LabelledIssue.ofAssociation().stream().map(BoundaryLearner::of).toList());
    Map<String, String> meanings = new HashMap<>();
    Matcher m = JAVADOC.matcher(Files.readString(SOURCE));
    while (m.find()) {
      meanings.put(m.group(2), m.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip());
    }
    StringBuilder out = new StringBuilder(HEAD);
    for (TitleEvidence evidence : NAMES) {
      double weight = weights.byEvidence().get(evidence);
      out.append(
          String.format(
              Locale.ROOT, "%s\t%.2f\t%s%n", evidence, weight, meanings.get("" + evidence)));
    }
    Files.writeString(DATA, out, StandardCharsets.UTF_8);
  }
}
