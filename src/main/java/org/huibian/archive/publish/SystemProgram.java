package org.huibian.archive.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Runs a program of the system that reaches a place: rsync, git or rclone. It is given arguments,
 * never a line for a shell, so that no name can be a command.
 */
public final class SystemProgram {
  /** The most bytes of output that are kept; a list of sums of 50 years has 4 MB. */
  private static final int MOST_OUTPUT = 64 << 20;

  private final String name;
  private final Map<String, String> environment;

  /**
   * Names a program.
   *
   * @param name its name
   * @param environment variables that it gets beside those of this process
   */
  public SystemProgram(String name, Map<String, String> environment) {
    this.name = name;
    this.environment = Map.copyOf(environment);
  }

  /**
   * What a run has given.
   *
   * @param code the exit code
   * @param output the standard output
   * @param errors the standard error output
   */
  public record Result(int code, byte[] output, String errors) {
    /** Returns the standard output as text. */
    public String text() {
      return new String(output, StandardCharsets.UTF_8);
    }
  }

  /**
   * Runs the program, and returns its standard output.
   *
   * @throws InputException PUBLISH_FAILED with its last message if it does not exit with 0
   */
  Result run(List<String> arguments, Optional<Path> folder, byte[] input) throws IOException {
    Result result = attempt(arguments, folder, input);
    if (result.code() != 0) {
      throw failed(result);
    }
    return result;
  }

  /** Returns the exception for a run that has failed. */
  public InputException failed(Result result) {
    List<String> lines = result.errors().lines().filter(l -> !l.isBlank()).toList();
    // A warning is no reason, but may be all that there is.
    String first =
        lines.stream()
            .filter(line -> !line.startsWith("warning:"))
            .findFirst()
            .or(() -> lines.stream().findFirst())
            .orElse("exit code " + result.code())
            .strip();
    return new InputException(Problem.PUBLISH_FAILED, name, first);
  }

  /**
   * Runs the program and returns what it has given, whatever its exit code.
   *
   * @param folder the folder in which it runs, if that matters
   * @param input its standard input
   * @throws InputException PUBLISH_PROGRAM_MISSING if there is no such program
   */
  public Result attempt(List<String> arguments, Optional<Path> folder, byte[] input)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    folder.ifPresent(path -> builder.directory(path.toFile()));
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new InputException(Problem.PUBLISH_PROGRAM_MISSING, name);
    }
    try {
      // The three streams are served at once, since a program may wait for any of them.
      CompletableFuture<byte[]> output =
          CompletableFuture.supplyAsync(() -> drain(process.getInputStream()));
      CompletableFuture<byte[]> errors =
          CompletableFuture.supplyAsync(() -> drain(process.getErrorStream()));
      try (OutputStream in = process.getOutputStream()) {
        in.write(input);
      } catch (IOException e) {
        // A program that ends early does not read its input; its exit code says why.
      }
      int code = process.waitFor();
      return new Result(code, output.join(), new String(errors.join(), StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    } finally {
      process.destroy();
    }
  }

  /** Reads a stream to its end and keeps a bounded part of it. */
  private static byte[] drain(InputStream in) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (in) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        kept.write(buffer, 0, Math.min(n, MOST_OUTPUT - kept.size()));
      }
    } catch (IOException e) {
      throw new CompletionException(e);
    }
    return kept.toByteArray();
  }
}
