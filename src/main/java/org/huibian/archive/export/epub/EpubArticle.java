package org.huibian.archive.export.epub;

import java.util.List;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CardView;

/**
 * The values of the page of an article.
 *
 * @param card title and facts
 * @param addressee the addressed organs, or empty
 * @param body the blocks
 * @param language the language, such as {@code zh-Hans}
 */
record EpubArticle(CardView card, String addressee, List<BlockView> body, String language) {}
