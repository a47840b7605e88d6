package org.huibian.site.asset;

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.template.TemplateFile;

/**
 * Compiles several files into one minified script, with short names for local variables. Names that
 * other scripts and the data files use stay as they are. The same files give the same script.
 */
final class ScriptCompiler {
  private ScriptCompiler() {}

  /**
   * Returns the minified script.
   *
   * @param files the source files, in the order in which they run
   * @throws InputException if a file is not valid JavaScript, with file and line
   */
  static String compile(List<TemplateFile> files) throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    for (TemplateFile file : files) {
      sources.add(SourceFile.fromCode(file.path().toString(), file.text()));
    }
    // The compiler prints errors; the exception reports them instead.
    Compiler compiler = new Compiler(new PrintStream(new ByteArrayOutputStream()));
    compiler.disableThreads();
    compiler.compile(List.of(), sources, options());
    if (!compiler.getErrors().isEmpty()) {
      JSError error = compiler.getErrors().get(0);
      int line = error.getLineNumber();
      throw new InputException(
          Path.of(error.getSourceName()),
          line > 0 ? OptionalInt.of(line) : OptionalInt.empty(),
          Problem.TEMPLATE_BROKEN,
          error.getDescription());
    }
    return compiler.toSource() + "\n";
  }

  private static CompilerOptions options() {
    CompilerOptions options = new CompilerOptions();
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    WarningLevel.QUIET.setOptionsForWarningLevel(options);
    options.setLanguageIn(LanguageMode.ECMASCRIPT_2020);
    options.setLanguageOut(LanguageMode.NO_TRANSPILE);
    options.setOutputCharset(StandardCharsets.UTF_8);
    return options;
  }
}
