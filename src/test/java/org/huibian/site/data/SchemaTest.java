package org.huibian.site.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huibian.build.SiteBuilder;
import org.huibian.markdown.ContentFolder;
import org.huibian.site.Checksums;
import org.huibian.site.SiteInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the open data of the real issues against its published schemas. */
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static Path data;
  private static JsonNode catalog;
  private static JsonSchema ofCatalog;
  private static JsonSchema ofArticle;
  private static JsonSchema ofDirectory;
  private static JsonSchema ofProvenance;

  @BeforeAll
  static void build() throws IOException {
    Path site = folder.resolve("site");
    new SiteBuilder(Path.of("templates"))
        .build(SiteInput.read(new ContentFolder(Path.of("content"))), site);
    data = site.resolve("data");
    catalog = JSON.readTree(data.resolve("catalog.json").toFile());
    Map<String, String> published =
        Map.of(
            "https://huibian.example/catalog.schema.json",
            Files.readString(data.resolve("schema/catalog.schema.json")),
            "https://huibian.example/article.schema.json",
            Files.readString(data.resolve("schema/article.schema.json")),
            "https://huibian.example/all.schema.json",
            Files.readString(data.resolve("schema/all.schema.json")),
            "https://huibian.example/provenance.schema.json",
            Files.readString(data.resolve("schema/provenance.schema.json")));
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(published)));
    ofCatalog = factory.getSchema(SchemaLocation.of("https://huibian.example/catalog.schema.json"));
    ofArticle = factory.getSchema(SchemaLocation.of("https://huibian.example/article.schema.json"));
    ofDirectory = factory.getSchema(SchemaLocation.of("https://huibian.example/all.schema.json"));
    ofProvenance =
        factory.getSchema(SchemaLocation.of("https://huibian.example/provenance.schema.json"));
  }

  private static JsonNode article(JsonNode record) throws IOException {
    return JSON.readTree(data.resolve(record.get("id").asText() + ".json").toFile());
  }

  @Test
  void theCatalogueConformsToItsSchema() {
    assertEquals(List.of(), List.copyOf(ofCatalog.validate(catalog)));
    assertTrue(catalog.get("articles").size() > 70);
  }

  @Test
  void everyArticleConformsToItsSchema() throws IOException {
    for (JsonNode record : catalog.get("articles")) {
      assertEquals(List.of(), List.copyOf(ofArticle.validate(article(record))));
    }
  }

  @Test
  void theDirectoryConformsToItsSchema() throws IOException {
    JsonNode directory = JSON.readTree(data.resolve("all.json").toFile());
    assertEquals(List.of(), List.copyOf(ofDirectory.validate(directory)));
    ObjectNode wrong = directory.deepCopy();
    ((ObjectNode) wrong.get("articles").get(0)).put("sha256", "unknown");
    assertFalse(ofDirectory.validate(wrong).isEmpty());
  }

  @Test
  void theProvenanceConformsToItsSchemaAndNamesEachOriginal() throws IOException {
    JsonNode provenance = JSON.readTree(data.resolve("provenance.json").toFile());
    assertEquals(List.of(), List.copyOf(ofProvenance.validate(provenance)));
    TreeSet<String> used = new TreeSet<>();
    used(provenance, used);
    TreeSet<String> described = new TreeSet<>();
    described(JSON.readTree(data.resolve("schema/provenance.schema.json").toFile()), described);
    assertEquals(described, used);
    int originals = 0;
    for (JsonNode file : provenance.get("files")) {
      Path source = Path.of("content").resolve(file.get("path").asText());
      assertEquals(Checksums.sha256(source), file.get("sha256").asText(), source.toString());
      originals += file.get("kind").asText().equals("original") ? 1 : 0;
    }
    assertTrue(originals >= catalog.get("issues").size());
    ObjectNode wrong = provenance.deepCopy();
    ((ObjectNode) wrong.get("files").get(0)).put("kind", "secret");
    assertFalse(ofProvenance.validate(wrong).isEmpty());
  }

  @Test
  void theSchemasFindErrors() throws IOException {
    ObjectNode wrong = catalog.deepCopy();
    ((ObjectNode) wrong.get("articles").get(2).get("cites").get(0)).put("state", "linked?");
    assertFalse(ofCatalog.validate(wrong).isEmpty());
    ObjectNode bare = (ObjectNode) article(catalog.get("articles").get(0));
    bare.remove("dates");
    assertFalse(ofArticle.validate(bare).isEmpty());
    ObjectNode unlinked = catalog.deepCopy();
    ObjectNode citation = (ObjectNode) unlinked.get("articles").get(2).get("cites").get(0);
    citation.put("state", "linked").putNull("article");
    assertFalse(ofCatalog.validate(unlinked).isEmpty());
  }

  @Test
  void everyFieldIsDescribedInASchema() throws IOException {
    JsonNode schemas = JSON.readTree(data.resolve("schema/catalog.schema.json").toFile());
    JsonNode ofArticles = JSON.readTree(data.resolve("schema/article.schema.json").toFile());
    TreeSet<String> described = new TreeSet<>();
    described(schemas, described);
    described(ofArticles, described);
    TreeSet<String> used = new TreeSet<>();
    used(catalog, used);
    List<JsonNode> records = new ArrayList<>();
    catalog.get("articles").forEach(records::add);
    for (JsonNode record : records) {
      used(article(record), used);
    }
    used.removeAll(described);
    assertEquals(new TreeSet<>(), used);
  }

  private static void described(JsonNode schema, TreeSet<String> out) {
    if (schema.has("properties")) {
      schema.get("properties").fieldNames().forEachRemaining(out::add);
    }
    schema.forEach(child -> described(child, out));
  }

  private static void used(JsonNode node, TreeSet<String> out) {
    node.fieldNames().forEachRemaining(out::add);
    node.forEach(child -> used(child, out));
  }
}
