package org.huibian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the program's source with the compiler's own parser and measures its parts. */
class CodeSizeTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** The most lines of a method, from its first modifier to its closing brace. */
  private static final int LONGEST_METHOD = 60;

  /** The most parameters of a constructor; a record's own has one for each component. */
  private static final int MOST_PARAMETERS = 8;

  private static final List<String> longMethods = new ArrayList<>();
  private static final List<String> wideConstructors = new ArrayList<>();
  private static final Map<String, List<String>> classes = new TreeMap<>();
  private static int methods;

  @BeforeAll
  static void parseAllSources() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> walk = Files.walk(SOURCES)) {
      List<Path> sources = walk.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new Measure(unit, positions), null);
      }
    }
  }

  @Test
  void noMethodIsLongerThanAScreen() {
    assertTrue(methods > 1000, () -> "only " + methods + " methods were read");
    assertEquals(List.of(), longMethods);
  }

  @Test
  void noConstructorOutsideRecordsHasMoreThanEightParameters() {
    assertEquals(List.of(), wideConstructors);
  }

  @Test
  void noTwoClassesHaveOneName() {
    assertTrue(classes.size() > 300, () -> "only " + classes.size() + " classes were read");
    assertEquals(List.of(), classes.values().stream().filter(places -> places.size() > 1).toList());
  }

  /** Walks one file and notes what is too large. */
  private static final class Measure extends TreeScanner<Void, ClassTree> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Measure(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree tree, ClassTree outer) {
      if (outer == null) {
        String place = unit.getPackageName() + "." + tree.getSimpleName();
        classes
            .computeIfAbsent(tree.getSimpleName().toString(), name -> new ArrayList<>())
            .add(place);
      }
      return super.visitClass(tree, tree);
    }

    @Override
    public Void visitMethod(MethodTree tree, ClassTree home) {
      methods++;
      String name = unit.getPackageName() + "." + home.getSimpleName() + "." + tree.getName();
      long lines = line(positions.getEndPosition(unit, tree)) - line(firstPosition(tree)) + 1;
      if (lines > LONGEST_METHOD) {
        longMethods.add(name + ": " + lines + " lines");
      }
      boolean isConstructor = tree.getName().contentEquals("<init>");
      if (isConstructor
          && home.getKind() != Tree.Kind.RECORD
          && tree.getParameters().size() > MOST_PARAMETERS) {
        wideConstructors.add(name + ": " + tree.getParameters().size() + " parameters");
      }
      return super.visitMethod(tree, home);
    }

    private long firstPosition(MethodTree tree) {
      return positions.getStartPosition(unit, tree);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
