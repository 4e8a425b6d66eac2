package org.juzhen.knowledge.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * The index itself: one document for each entry, its question and wordings together, which found
 * more than one document for each wording. Every call blocks and belongs on a worker thread.
 */
public final class PhraseIndex implements Closeable {
  static final String SINGLES = "singles";
  private static final String PAIRS = "pairs";
  private static final String ENTRY = "entry";
  private static final String PHRASE = "phrase";

  /** Pairs settle long messages; characters alone are better for short ones. */
  private static final float PAIR_WEIGHT = 0.5f;

  private static final float SYNONYM_WEIGHT = 0.5f;

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Map<String, Set<String>> synonyms = Map.of();

  public PhraseIndex(Directory directory) throws IOException {
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(new WhitespaceAnalyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setCommitOnClose(false));
    searchers = new SearcherManager(writer, null);
  }

  /** Replaces what was known of an entry; no phrases take it out. */
  public void put(UUID entry, Collection<String> phrases) throws IOException {
    Term key = new Term(ENTRY, entry.toString());
    if (phrases.isEmpty()) {
      writer.deleteDocuments(key);
    } else {
      writer.updateDocument(key, document(entry, phrases));
    }
  }

  private static Document document(UUID entry, Collection<String> phrases) {
    List<String> singles = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    Document document = new Document();
    document.add(new StringField(ENTRY, entry.toString(), Field.Store.YES));
    for (String phrase : new LinkedHashSet<>(phrases.stream().map(Phrases::normal).toList())) {
      document.add(new StoredField(PHRASE, phrase));
      singles.addAll(Phrases.singles(phrase));
      pairs.addAll(Phrases.pairs(phrase));
    }
    document.add(new TextField(SINGLES, String.join(" ", singles), Field.Store.NO));
    document.add(new TextField(PAIRS, String.join(" ", pairs), Field.Store.NO));
    return document;
  }

  /** Words that mean the same, in both directions. */
  public void know(Map<String, Set<String>> sameWords) {
    synonyms = Map.copyOf(sameWords);
  }

  /** Makes what was put visible to searches. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** The entries whose questions are most like the text, best first. */
  public List<Hit> search(String text, int most) throws IOException {
    String normal = Phrases.normal(text);
    IndexSearcher searcher = searchers.acquire();
    try {
      Likeness likeness = new Likeness(searcher.getIndexReader());
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query(normal), most).scoreDocs) {
        hits.add(hit(searcher.storedFields().document(found.doc), found.score, normal, likeness));
      }
      return hits;
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * How alike the text and the likest of the questions are, whether or not they are indexed yet.
   */
  public double likeness(String text, Collection<String> questions) throws IOException {
    String normal = Phrases.normal(text);
    IndexSearcher searcher = searchers.acquire();
    try {
      Likeness likeness = new Likeness(searcher.getIndexReader());
      double most = 0;
      for (String question : questions) {
        most = Math.max(most, likeness.of(normal, Phrases.normal(question)));
      }
      return most;
    } finally {
      searchers.release(searcher);
    }
  }

  private Query query(String normal) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    new LinkedHashSet<>(Phrases.singles(normal)).forEach(t -> add(query, SINGLES, t, 1f));
    new LinkedHashSet<>(Phrases.pairs(normal)).forEach(t -> add(query, PAIRS, t, PAIR_WEIGHT));
    synonyms.forEach(
        (word, others) -> {
          if (normal.contains(word)) {
            others.forEach(other -> addSynonym(query, normal, other));
          }
        });
    return query.build();
  }

  private static void addSynonym(BooleanQuery.Builder query, String normal, String other) {
    Set<String> news = new LinkedHashSet<>(Phrases.singles(other));
    Phrases.singles(normal).forEach(news::remove);
    news.forEach(t -> add(query, SINGLES, t, SYNONYM_WEIGHT));
  }

  private static void add(BooleanQuery.Builder query, String field, String token, float weight) {
    query.add(
        new BoostQuery(new TermQuery(new Term(field, token)), weight), BooleanClause.Occur.SHOULD);
  }

  /** With the phrase of the entry that is most alike. */
  private static Hit hit(Document document, float score, String normal, Likeness likeness)
      throws IOException {
    String best = "";
    double most = -1;
    for (String phrase : document.getValues(PHRASE)) {
      double alike = likeness.of(normal, phrase);
      if (alike > most) {
        most = alike;
        best = phrase;
      }
    }
    return new Hit(UUID.fromString(document.get(ENTRY)), best, score, most);
  }

  /** How many entries are indexed. */
  public int size() {
    return writer.getDocStats().numDocs;
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
  }
}
