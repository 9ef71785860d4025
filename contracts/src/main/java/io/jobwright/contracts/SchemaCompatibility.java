package io.jobwright.contracts;

import static io.jobwright.contracts.SchemaKeywords.CHOICES;
import static io.jobwright.contracts.SchemaKeywords.FIXED;
import static io.jobwright.contracts.SchemaKeywords.LOWER_BOUNDS;
import static io.jobwright.contracts.SchemaKeywords.UNKNOWN_FIELDS;
import static io.jobwright.contracts.SchemaKeywords.UPPER_BOUNDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a changed schema breaks for those who have the released one. Words may change everywhere. It
 * understands {@link SchemaKeywords} and no others.
 */
public final class SchemaCompatibility {

  /** Who has the released schema, and what for. */
  public enum Use {

    /** They write by it: all that was accepted must be accepted still. */
    REQUEST(true, false),

    /** They read by it: what was promised must be kept; more fields and values may come. */
    ANSWER(false, true),

    /**
     * Both: old records stay on the topics and old readers in use. Only optional fields and values
     * of an enum may come, and limits stay as they are.
     */
    EVENT(true, true);

    private final boolean isWritten;
    private final boolean isRead;

    Use(boolean isWritten, boolean isRead) {
      this.isWritten = isWritten;
      this.isRead = isRead;
    }
  }

  private final JsonNode releasedDocument;
  private final JsonNode currentDocument;
  private final List<String> breaks = new ArrayList<>();
  private final Set<List<String>> compared = new HashSet<>();

  /**
   * @param releasedDocument what references of released schemas are into
   * @param currentDocument likewise
   */
  public SchemaCompatibility(JsonNode releasedDocument, JsonNode currentDocument) {
    this.releasedDocument = releasedDocument;
    this.currentDocument = currentDocument;
  }

  /**
   * What the schema of an event breaks, each with the place; empty where it keeps everything.
   *
   * @param released with its references in place
   * @param current likewise
   * @throws IllegalArgumentException for a keyword that is not understood
   */
  public static List<String> ofEvent(JsonNode released, JsonNode current) {
    SchemaCompatibility comparison = new SchemaCompatibility(released, current);
    comparison.compare("", released, current, Use.EVENT);
    return comparison.breaks();
  }

  /** What was found so far. */
  public List<String> breaks() {
    return List.copyOf(breaks);
  }

  /** Compares two schemas, or references to them. */
  public void compare(String at, JsonNode released, JsonNode current, Use use) {
    SchemaKeywords.requireKnown(at, released);
    SchemaKeywords.requireKnown(at, current);
    compareKnown(at, released, current, use);
  }

  private void compareKnown(String at, JsonNode was, JsonNode is, Use use) {
    if (was.has("$ref")
        && !compared.add(
            List.of(was.path("$ref").asText(), is.path("$ref").asText(), use.name()))) {
      return;
    }
    JsonNode before = References.target(releasedDocument, was);
    JsonNode now = References.target(currentDocument, is);
    compareTypes(at, before, now, use);
    compareValues(at, before, now, use);
    compareBounds(at, before, now, use);
    FIXED.forEach(keyword -> compareFixed(at, keyword, before, now, use));
    compareProperties(at, before, now, use);
    compareRequired(at, before, now, use);
    compareUnknownFields(at, before, now, use);
    if (before.has("items") || now.has("items")) {
      compareKnown(at + "/*", before.path("items"), now.path("items"), use);
    }
    CHOICES.forEach(keyword -> compareChoices(at, keyword, before, now, use));
  }

  private void compareTypes(String at, JsonNode was, JsonNode is, Use use) {
    Set<String> before = types(was);
    Set<String> now = types(is);
    boolean accepts = now.isEmpty() || (!before.isEmpty() && now.containsAll(before));
    boolean keeps = before.isEmpty() || (!now.isEmpty() && before.containsAll(now));
    if ((use.isWritten && !accepts) || (use.isRead && !keeps)) {
      reportChange(at, "type", was, is);
    }
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(one -> types.add(one.asText()));
    if (types.contains("number")) {
      types.add("integer");
    }
    return types;
  }

  private void compareValues(String at, JsonNode was, JsonNode is, Use use) {
    Set<JsonNode> before = values(was);
    Set<JsonNode> now = values(is);
    boolean isOpened = !before.isEmpty() && now.isEmpty();
    boolean isClosed = before.isEmpty() && !now.isEmpty();
    if ((use.isRead && isOpened) || (use.isWritten && isClosed)) {
      reportChange(at, "enum", was, is);
    } else if (use.isWritten && !now.isEmpty()) {
      before.removeAll(now);
      before.forEach(value -> report(at, "no longer allows " + value.asText()));
    }
  }

  private static Set<JsonNode> values(JsonNode schema) {
    Set<JsonNode> values = new LinkedHashSet<>();
    schema.path("enum").forEach(values::add);
    if (schema.has("const")) {
      values.add(schema.path("const"));
    }
    return values;
  }

  private void compareBounds(String at, JsonNode was, JsonNode is, Use use) {
    for (String bound : UPPER_BOUNDS) {
      compareBound(at, bound, was, is, use, 1);
    }
    for (String bound : LOWER_BOUNDS) {
      compareBound(at, bound, was, is, use, -1);
    }
  }

  /** An answer may lie outside of what was said, as its readers seldom rely on that. */
  private void compareBound(
      String at, String bound, JsonNode was, JsonNode is, Use use, int narrower) {
    BigDecimal before = was.path(bound).decimalValue();
    BigDecimal now = is.path(bound).decimalValue();
    boolean isNarrower =
        is.has(bound) && (!was.has(bound) || Integer.signum(before.compareTo(now)) == narrower);
    boolean isChanged = !was.path(bound).equals(is.path(bound));
    if (use == Use.EVENT ? isChanged : use.isWritten && isNarrower) {
      reportChange(at, bound, was, is);
    }
  }

  private void compareFixed(String at, String keyword, JsonNode was, JsonNode is, Use use) {
    boolean isFreed = !is.has(keyword) && !use.isRead;
    boolean isPromisedMore = !was.has(keyword) && !use.isWritten;
    if (!was.path(keyword).equals(is.path(keyword)) && !isFreed && !isPromisedMore) {
      reportChange(at, keyword, was, is);
    }
  }

  private void compareProperties(String at, JsonNode was, JsonNode is, Use use) {
    for (Map.Entry<String, JsonNode> property : was.path("properties").properties()) {
      JsonNode now = is.path("properties").path(property.getKey());
      String place = at + "/" + property.getKey();
      if (now.isMissingNode()) {
        report(place, "is gone");
      } else {
        compareKnown(place, property.getValue(), now, use);
      }
    }
  }

  private void compareRequired(String at, JsonNode was, JsonNode is, Use use) {
    Set<String> before = required(was);
    Set<String> now = required(is);
    for (String name : now) {
      if (use.isWritten && !before.contains(name)) {
        report(at + "/" + name, "is required now");
      }
    }
    for (String name : before) {
      if (use.isRead && !now.contains(name) && is.path("properties").has(name)) {
        report(at + "/" + name, "may be absent now");
      }
    }
  }

  private static Set<String> required(JsonNode schema) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    return required;
  }

  private void compareUnknownFields(String at, JsonNode was, JsonNode is, Use use) {
    boolean isChanged = !was.path(UNKNOWN_FIELDS).equals(is.path(UNKNOWN_FIELDS));
    boolean isClosed = is.path(UNKNOWN_FIELDS).isBoolean() && !is.path(UNKNOWN_FIELDS).asBoolean();
    boolean wasOpen = !was.path(UNKNOWN_FIELDS).isBoolean();
    if (use == Use.EVENT ? isChanged : use.isWritten && isClosed && wasOpen) {
      reportChange(at, UNKNOWN_FIELDS, was, is);
    }
  }

  private void compareChoices(String at, String keyword, JsonNode was, JsonNode is, Use use) {
    JsonNode before = was.path(keyword);
    JsonNode now = is.path(keyword);
    for (int i = 0; i < before.size() && i < now.size(); i++) {
      compareKnown(at + "/" + keyword + "/" + i, before.get(i), now.get(i), use);
    }
    boolean isFewer = now.size() < before.size();
    boolean isMore = now.size() > before.size();
    if ((use.isWritten && isFewer) || (use.isRead && isMore)) {
      report(at, "has another " + keyword);
    }
  }

  private void reportChange(String at, String keyword, JsonNode was, JsonNode is) {
    report(at, keyword + " was " + told(was, keyword) + " and is " + told(is, keyword));
  }

  private static String told(JsonNode schema, String keyword) {
    return schema.has(keyword) ? schema.path(keyword).toString() : "not limited";
  }

  private void report(String at, String what) {
    breaks.add((at.isEmpty() ? "/" : at) + " " + what);
  }
}
