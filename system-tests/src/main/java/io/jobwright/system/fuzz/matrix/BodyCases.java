package io.jobwright.system.fuzz.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Subject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies that are not what is asked for, as a whole: form, type, size and media type. */
final class BodyCases {

  private static final int DEEP = 1000;
  private static final int TWO_MEBIBYTES = 2 * 1024 * 1024;
  private static final String MERGE_PATCH = "application/merge-patch+json";

  /** A merge patch that is no object at all would replace the whole resource. */
  private static final Trial MALFORMED = Trial.answers(400);

  List<Case> of(Subject subject) {
    List<Case> cases = new ArrayList<>(accept(subject));
    if (!subject.takesBody()) {
      cases.addAll(unexpected(subject));
      return cases;
    }
    Call valid = subject.valid();
    cases.addAll(mediaTypes(subject, valid));
    if (subject.operation().body().orElseThrow().required()) {
      cases.add(body("nothing", valid.sayingNothing()));
      cases.add(body("an empty body", valid.saying("")));
    }
    for (String text : List.of("[]", "\"x\"", "12", "true", "null", "{", "}", "{\"a\"}", "x")) {
      cases.add(body(text, valid.saying(text)));
    }
    String good = valid.bodyText();
    cases.add(body("two bodies", valid.saying(good + good)));
    cases.add(body("half a body", valid.saying(good.substring(0, good.length() - 1))));
    cases.add(body("a comment", valid.saying("/* */" + good)));
    cases.add(body("a comma too many", valid.saying(good.replaceFirst("}$", ",}"))));
    cases.add(body("the same name twice", valid.saying(doubled(subject.body()))));
    cases.add(body("bytes that are no UTF-8", valid.saying(with(good, 0xff))));
    cases.add(body("a character in too many bytes", valid.saying(with(good, 0xc0, 0xaf))));
    cases.add(body("another encoding", valid.saying(good.getBytes(StandardCharsets.UTF_16))));
    cases.add(body("1,000 lists in each other", valid.saying("[".repeat(DEEP) + "]".repeat(DEEP))));
    cases.add(body("1,000 objects in each other", valid.saying(nested())));
    cases.add(
        new Case(
            Kind.SIZE,
            "2 MiB",
            valid.saying("{\"a\": \"" + "x".repeat(TWO_MEBIBYTES) + "\"}"),
            Trial.answers(413)));
    return cases;
  }

  /** What is not read must not be taken for an instruction. */
  private static List<Case> unexpected(Subject subject) {
    Call valid = subject.valid().with(Call.CONTENT_TYPE, "application/json");
    return subject.operation().isRead()
        ? List.of()
        : List.of(
            body("a body where none is taken", valid.saying("{}")),
            body("no JSON where no body is taken", valid.saying("x")));
  }

  private static List<Case> accept(Subject subject) {
    Call valid = subject.valid();
    return List.of(
        new Case(
            Kind.MEDIA_TYPE,
            "an answer in XML",
            valid.with(Call.ACCEPT, "application/xml"),
            Trial.answers(406)),
        new Case(
            Kind.MEDIA_TYPE,
            "an answer that is no JSON",
            valid.with(Call.ACCEPT, "text/html, image/png;q=0.8"),
            Trial.answers(406)));
  }

  private static List<Case> mediaTypes(Subject subject, Call valid) {
    boolean patch = subject.operation().body().orElseThrow().isMergePatch();
    List<Case> cases = new ArrayList<>();
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            patch ? "application/json" : MERGE_PATCH)) {
      cases.add(mediaType(type, valid.with(Call.CONTENT_TYPE, type)));
    }
    cases.add(
        new Case(
            Kind.MEDIA_TYPE,
            "a media type that is none",
            valid.with(Call.CONTENT_TYPE, "json"),
            Trial.answers(400, 415)));
    cases.add(mediaType("no media type", valid.without(Call.CONTENT_TYPE)));
    cases.add(mediaType("a compressed body", valid.with("Content-Encoding", "gzip")));
    return cases;
  }

  private static Case mediaType(String name, Call call) {
    return new Case(Kind.MEDIA_TYPE, name, call, Trial.answers(415));
  }

  private static Case body(String name, Call call) {
    return new Case(Kind.BODY, name, call, MALFORMED);
  }

  /** Valid JSON for a parser that does not look, with the first field there twice. */
  private static String doubled(JsonNode body) {
    ObjectNode object = (ObjectNode) body;
    String first =
        object.isEmpty()
            ? "\"a\":1"
            : "\"" + object.fieldNames().next() + "\":" + object.elements().next();
    String text = object.toString();
    return "{" + first + "," + (object.isEmpty() ? first + "}" : text.substring(1));
  }

  /** These bytes as a text in it. */
  private static byte[] with(String good, int... bytes) {
    String marked = good.replaceFirst("\\{", "{\"a\":\"?\",");
    int at = marked.indexOf('?');
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(marked.substring(0, at).getBytes(StandardCharsets.UTF_8));
    for (int one : bytes) {
      body.write(one);
    }
    body.writeBytes(marked.substring(at + 1).getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static String nested() {
    return "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
  }
}
