package io.jobwright.platform.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with named parameters such as {@code :item}, in the form JDBC wants: question marks,
 * and the names in their order.
 */
public record Sql(String text, List<String> parameters) {

  /** A colon that is not half of a cast. */
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][A-Za-z0-9]*)");

  public static Sql of(String statement) {
    List<String> names = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(statement);
    String text =
        parameter.replaceAll(
            match -> {
              names.add(match.group(1));
              return "?";
            });
    return new Sql(text, List.copyOf(names));
  }
}
