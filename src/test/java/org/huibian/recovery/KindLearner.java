package org.huibian.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.huibian.layout.Layout;
import org.huibian.layout.LayoutReader;
import org.huibian.model.Decisions;
import org.huibian.model.Kind;
import org.huibian.recovery.boundary.Boundaries;
import org.huibian.recovery.boundary.BoundaryLattice;
import org.huibian.recovery.boundary.BoundaryWeights;
import org.huibian.recovery.boundary.InventedIssue;
import org.huibian.recovery.boundary.LabelledIssue;
import org.huibian.recovery.boundary.Replays;
import org.huibian.source.SourceText;
import org.huibian.text.Authorities;
import org.huibian.text.TextKey;

/**
 * Learns the weights of the evidence for the kind of an article from labelled issues: a multinomial
 * logistic model with a Gaussian prior (L2). An article may have several kinds that are right; what
 * the model has to explain is that its kind is one of them, the best one rather than another. Run
 * {@link #main} to write the weights of the program anew.
 */
final class KindLearner {
  private static final Path DATA =
      Path.of("src/main/resources/org/huibian/recovery/kind-weights.tsv");
  private static final String HEAD =
      """
      # How much each piece of evidence speaks for each kind, as the logarithm of odds; see KindEvidence.
      # Learned by KindLearner in the tests; do not edit by hand.
      # evidence	policy	interpretation	expert	news	call	other
      """;

  /** An article of a real issue counts so many times as much as one of an invented issue. */
  private static final double REAL = 4;

  /** A kind that is right as well explains a label so well as compared with the best one. */
  private static final double SECOND = 0.3;

  private static final double PENALTY = 12;
  private static final int ROUNDS = 3000;
  private static final double STEP = 0.5;

  /** How many invented issues are composed out of each labelled one. */
  private static final int INVENTED = 3;

  /** The means of the prior: what was known before the labelled issues. */
  private static final String PRIOR = "kind-prior.tsv";

  /**
   * The evidence of an article.
   *
   * @param evidence what was found
   * @param kinds the kinds that are right, the best one first
   * @param count how much it counts
   */
  record Sample(Set<KindEvidence> evidence, List<Kind> kinds, double count) {
    /** Returns how well a kind explains the label, 0 to 1. */
    double fitness(Kind kind) {
      int place = kinds.indexOf(kind);
      return place < 0 ? 0 : place == 0 ? 1 : SECOND;
    }
  }

  private KindLearner() {}

  /** Reads the evidence of an issue, of its replay without notices, and of invented issues. */
  static List<Sample> samples(LabelledIssue issue) {
    List<Sample> samples = new ArrayList<>(of(issue, REAL));
    samples.addAll(of(Replays.withBareWorks(issue), 1));
    Random random = new Random(issue.name().hashCode());
    for (int i = 0; i < INVENTED; i++) {
      LabelledIssue invented = InventedIssue.of(issue, 60, false, random);
      samples.addAll(of(Replays.reflowed(invented, random), 1));
    }
    return samples;
  }

  /** Reads the evidence of the articles of an issue whose kinds are known. */
  static List<Sample> of(LabelledIssue issue, double count) {
    Authorities authorities = Authorities.load();
    SourceText source = new SourceText(Path.of("invented.txt"), issue.lines());
    Layout untitled = LayoutReader.read(source, Decisions.NONE);
    Boundaries boundaries =
        BoundaryLattice.find(untitled, authorities, Decisions.NONE, BoundaryWeights.load());
    Layout layout = TitledLayout.read(source, untitled, boundaries, Decisions.NONE);
    List<Segment> segments = CleanedText.of(layout.passages()).segments();
    RoleAssignment roles = new RoleAssignment(authorities, Decisions.NONE, source.lines());
    Map<String, List<Kind>> kinds = new TreeMap<>();
    issue.articles().forEach(label -> kinds.put(TextKey.normalized(label.title()), label.kinds()));
    List<Sample> samples = new ArrayList<>();
    for (ArticleDraft draft :
        new ArticleSplitter(layout, boundaries, Decisions.NONE).split(segments).drafts()) {
      List<Segment> article = roles.assign(draft.segments()).segments();
      List<Kind> right = kinds.getOrDefault(TextKey.normalized(article.get(0).text()), List.of());
      if (!right.isEmpty()) {
        samples.add(new Sample(KindEvidenceReader.read(article), right, count));
      }
    }
    return samples;
  }

  /** Finds the most probable weights by gradient ascent. */
  static KindWeights fit(List<Sample> samples) {
    int kinds = Kind.values().length;
    double[][] prior = new double[KindEvidence.values().length][kinds];
    KindWeights.load(PRIOR)
        .byEvidence()
        .forEach(
            (evidence, means) ->
                means.forEach((kind, mean) -> prior[evidence.ordinal()][kind.ordinal()] = mean));
    double[][] w = new double[prior.length][];
    for (int j = 0; j < w.length; j++) {
      w[j] = prior[j].clone();
    }
    double total = samples.stream().mapToDouble(Sample::count).sum();
    for (int round = 0; round < ROUNDS; round++) {
      double[][] gradient = gradient(samples, w);
      for (int j = 0; j < w.length; j++) {
        for (int k = 0; k < kinds; k++) {
          double slope = gradient[j][k] - PENALTY * (w[j][k] - prior[j][k]);
          w[j][k] += STEP * slope / (total / 20 + PENALTY);
        }
      }
    }
    Map<KindEvidence, Map<Kind, Double>> weights = new EnumMap<>(KindEvidence.class);
    for (KindEvidence evidence : KindEvidence.values()) {
      Map<Kind, Double> ofKinds = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        ofKinds.put(kind, Math.round(w[evidence.ordinal()][kind.ordinal()] * 100) / 100.0);
      }
      weights.put(evidence, ofKinds);
    }
    return new KindWeights(weights);
  }

  /** Returns the slope of the logarithm of the samples' probability at some weights. */
  private static double[][] gradient(List<Sample> samples, double[][] w) {
    int kinds = Kind.values().length;
    double[][] gradient = new double[w.length][kinds];
    for (Sample sample : samples) {
      double[] p = new double[kinds];
      double all = 0;
      double right = 0;
      for (int k = 0; k < kinds; k++) {
        double sum = 0;
        for (KindEvidence piece : sample.evidence()) {
          sum += w[piece.ordinal()][k];
        }
        p[k] = Math.exp(Math.min(sum, 50));
        all += p[k];
        right += sample.fitness(Kind.values()[k]) * p[k];
      }
      for (int k = 0; k < kinds; k++) {
        double wanted = sample.fitness(Kind.values()[k]) * p[k] / right;
        double error = sample.count() * (wanted - p[k] / all);
        for (KindEvidence piece : sample.evidence()) {
          gradient[piece.ordinal()][k] += error;
        }
      }
    }
    return gradient;
  }

  /** Returns the share of the samples whose kind some weights find. */
  static double accuracy(List<Sample> samples, KindWeights weights) {
    long right =
        samples.stream().filter(s -> s.kinds().contains(weights.kind(s.evidence()))).count();
    return (double) right / samples.size();
  }

  /** Learns from all labelled issues and writes the weights. */
  public static void main(String[] args) throws IOException {
    List<Sample> samples = new ArrayList<>();
    LabelledIssue.ofAssociation().forEach(issue -> samples.addAll(samples(issue)));
    KindWeights weights = fit(samples);
    StringBuilder out = new StringBuilder(HEAD);
    for (KindEvidence evidence : KindEvidence.values()) {
      out.append(evidence);
      for (Kind kind : Kind.values()) {
        double weight = weights.byEvidence().get(evidence).get(kind);
        out.append(String.format(Locale.ROOT, "\t%.2f", weight));
      }
      out.append('\n');
    }
    Files.writeString(DATA, out, StandardCharsets.UTF_8);
  }
}
