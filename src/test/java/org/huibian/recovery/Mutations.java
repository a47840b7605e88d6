package org.huibian.recovery;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Mutations of a source, as copying, conversion and bad disks cause them. */
enum Mutations {
  /** Cuts some lines in two. */
  CUT {
    @Override
    List<String> apply(List<String> lines, Random random) {
      List<String> out = new ArrayList<>();
      for (String line : lines) {
        if (line.length() > 1 && random.nextInt(20) == 0) {
          int at = 1 + random.nextInt(line.length() - 1);
          at = Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
          out.add(line.substring(0, at));
          out.add(line.substring(at));
        } else {
          out.add(line);
        }
      }
      return out;
    }
  },
  /** Joins some lines with the next, with or without white space between them. */
  MERGED {
    @Override
    List<String> apply(List<String> lines, Random random) {
      List<String> out = new ArrayList<>();
      for (String line : lines) {
        if (!out.isEmpty() && random.nextInt(20) == 0) {
          String between = List.of("", " ", "\t", "\u3000").get(random.nextInt(4));
          out.set(out.size() - 1, out.get(out.size() - 1) + between + line);
        } else {
          out.add(line);
        }
      }
      return out;
    }
  },
  /** Shuffles the lines of some pages. */
  SHUFFLED {
    @Override
    List<String> apply(List<String> lines, Random random) {
      List<String> out = new ArrayList<>(lines);
      for (int from = 0; from < out.size(); from += PAGE) {
        if (random.nextInt(4) == 0) {
          Collections.shuffle(out.subList(from, Math.min(from + PAGE, out.size())), random);
        }
      }
      return out;
    }
  },
  /** Removes some pages. */
  DROPPED {
    @Override
    List<String> apply(List<String> lines, Random random) {
      List<String> out = new ArrayList<>();
      for (int from = 0; from < lines.size(); from += PAGE) {
        if (random.nextInt(5) != 0) {
          out.addAll(lines.subList(from, Math.min(from + PAGE, lines.size())));
        }
      }
      return out;
    }
  },
  /** Flips a bit in some lines, except where the line would no longer be UTF-8. */
  FLIPPED {
    @Override
    List<String> apply(List<String> lines, Random random) {
      List<String> out = new ArrayList<>();
      for (String line : lines) {
        out.add(random.nextInt(5) == 0 ? flip(line, random) : line);
      }
      return out;
    }
  },
  /** Repeats some lines and blanks others. */
  DUPLICATED {
    @Override
    List<String> apply(List<String> lines, Random random) {
      List<String> out = new ArrayList<>();
      for (String line : lines) {
        int chance = random.nextInt(30);
        out.add(chance == 0 ? "" : line);
        if (chance == 1) {
          out.add(line);
        }
      }
      return out;
    }
  },
  /** Ends the text at some line. */
  TRUNCATED {
    @Override
    List<String> apply(List<String> lines, Random random) {
      return lines.subList(0, 1 + random.nextInt(lines.size()));
    }
  },
  /** Adds signs with a meaning to the start or the end of some lines. */
  DECORATED {
    @Override
    List<String> apply(List<String> lines, Random random) {
      List<String> out = new ArrayList<>();
      for (String line : lines) {
        if (random.nextInt(12) == 0) {
          String sign = SIGNS.get(random.nextInt(SIGNS.size()));
          out.add(random.nextBoolean() ? sign + line : line + sign);
        } else {
          out.add(line);
        }
      }
      return out;
    }
  };

  private static final int PAGE = 50;

  private static final List<String> SIGNS =
      List.of(
          "- ",
          "**",
          "**：**",
          "• ",
          "1. ",
          "1.1 ",
          "（一）",
          "一、",
          "第一条",
          "第一条 ",
          "问：",
          "附件",
          "附件：",
          "专栏 1",
          "表 1 ",
          "图 1 ",
          "\t",
          "\t\t",
          " ",
          "\u3000",
          "\uFEFF",
          "\u200B",
          "（",
          "）",
          "《",
          "》",
          "2025年6月1日",
          "国务院办公厅",
          "国办发〔2025〕1号",
          "<http://a.cn>",
          "https://a.cn/x",
          "|",
          "#",
          "```",
          "^^",
          "<<",
          "\\",
          "<b>",
          "目录",
          "：",
          "。",
          "𠮷",
          "\u0085",
          "\u2028");

  /** Returns the damaged lines; the given list does not change. */
  abstract List<String> apply(List<String> lines, Random random);

  private static String flip(String line, Random random) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      return line;
    }
    int at = random.nextInt(bytes.length);
    bytes[at] ^= (byte) (1 << random.nextInt(7));
    try {
      String flipped =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean text = flipped.chars().noneMatch(c -> c < ' ' && c != '\t');
      return text ? flipped : line;
    } catch (CharacterCodingException e) {
      return line;
    }
  }
}
