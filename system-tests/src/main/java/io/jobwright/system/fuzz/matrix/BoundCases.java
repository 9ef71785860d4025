package io.jobwright.system.fuzz.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobwright.system.fuzz.api.Schema;
import io.jobwright.system.fuzz.world.Subject;
import java.util.ArrayList;
import java.util.List;

/** Lengths, sizes and numbers on their bound and one beyond. */
final class BoundCases {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Longer lists cost more than they tell. */
  private static final long MOST_ELEMENTS = 2_000;

  /** Right to left, beyond 16 bits, joined, composed: each is one text that must come back. */
  private static final List<String> TEXTS =
      List.of(
          "שלום עולם \u202eabc",
          "𝄞🔧👩🏽‍🔧",
          "e\u0301 ﬁ ẞ",
          "'; drop table quote; --",
          "<script>");

  private static final char DIGIT = '1';

  /** What is beyond a bound changes nothing. */
  List<Case> beyond(Subject subject) {
    List<Case> cases = new ArrayList<>();
    if (!subject.takesBody()) {
      return cases;
    }
    Bending bending = new Bending(subject);
    for (Field field : Field.of(subject.schema())) {
      Schema schema = field.schema();
      long beyond = 1;
      schema
          .bound("maxLength")
          .ifPresent(max -> add(cases, bending, field, "maxLength + 1", text(max + beyond)));
      schema
          .bound("minLength")
          .ifPresent(min -> add(cases, bending, field, "minLength - 1", text(min - beyond)));
      schema
          .bound("maximum")
          .ifPresent(
              max -> add(cases, bending, field, "maximum + 1", JSON.numberNode(max + beyond)));
      schema
          .bound("minimum")
          .ifPresent(
              min -> add(cases, bending, field, "minimum - 1", JSON.numberNode(min - beyond)));
      schema
          .bound("maxItems")
          .ifPresent(
              max ->
                  add(cases, bending, field, "maxItems + 1", list(subject, field, max + beyond)));
      schema
          .bound("minItems")
          .ifPresent(
              min ->
                  add(cases, bending, field, "minItems - 1", list(subject, field, min - beyond)));
      if (schema.hasPattern() && !schema.isDecimal() && !schema.matchesPattern("~ ~")) {
        add(cases, bending, field, "not of the pattern", JSON.textNode("~ ~"));
      }
    }
    return cases;
  }

  private static void add(
      List<Case> cases, Bending bending, Field field, String name, JsonNode value) {
    if (value.size() <= MOST_ELEMENTS) {
      cases.add(bending.refused(Kind.BOUND, field, name, value));
    }
  }

  /** What is on the bound may have its effect. */
  List<Case> within(Subject subject) {
    List<Case> cases = new ArrayList<>();
    if (!subject.takesBody()) {
      return cases;
    }
    Bending bending = new Bending(subject);
    for (Field field : Field.of(subject.schema())) {
      Schema schema = field.schema();
      if (field.isText() && !schema.hasPattern() && schema.format().isEmpty()) {
        free(cases, bending, field);
      }
      for (String bound : List.of("minimum", "maximum")) {
        schema
            .bound(bound)
            .ifPresent(
                value ->
                    cases.add(bending.accepted(Kind.BOUND, field, bound, JSON.numberNode(value))));
      }
    }
    return cases;
  }

  private static void free(List<Case> cases, Bending bending, Field field) {
    Schema schema = field.schema();
    for (String bound : List.of("minLength", "maxLength")) {
      schema
          .bound(bound)
          .ifPresent(length -> cases.add(bending.accepted(Kind.BOUND, field, bound, text(length))));
    }
    long longest = schema.bound("maxLength").orElse(Long.MAX_VALUE);
    TEXTS.stream()
        .filter(text -> text.length() <= longest)
        .forEach(text -> cases.add(bending.accepted(Kind.TEXT, field, text, JSON.textNode(text))));
  }

  private static JsonNode text(long length) {
    return JSON.textNode(String.valueOf(DIGIT).repeat((int) length));
  }

  private static ArrayNode list(Subject subject, Field field, long size) {
    ArrayNode list = JSON.arrayNode();
    for (int i = 0; i < Math.min(size, MOST_ELEMENTS + 1); i++) {
      list.add(subject.sample().value(field.name(), field.schema().items()));
    }
    return list;
  }
}
