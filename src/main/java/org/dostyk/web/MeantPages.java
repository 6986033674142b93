package org.dostyk.web;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.dostyk.value.Language;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Asks for the pages that may have been meant, without ever making an error page late or
 * worse: whoever is slow or fails gives none, and of many lost readers at once only some
 * are helped, so that nobody can keep the database busy with addresses that are none.
 */
@Component
class MeantPages implements DisposableBean {

	private static final Log logger = LogFactory.getLog(MeantPages.class);

	private static final int MOST = 5;

	private static final int AT_ONCE = 2;

	private static final long PATIENCE_MILLIS = 1500;

	private final ObjectProvider<LikelyPages> sources;

	private final ThreadPoolExecutor asking = new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS,
			new SynchronousQueue<>(), new CustomizableThreadFactory("meant-pages-"));

	MeantPages(ObjectProvider<LikelyPages> sources) {
		this.sources = sources;
	}

	/**
	 * The pages that were perhaps meant.
	 * @param address what was asked for; if it has no words, no page is meant
	 * @param language the language of the reader
	 */
	List<LikelyPages.Page> find(LostAddress address, Language language) {
		String words = address.words();
		if (words.isEmpty()) {
			return List.of();
		}
		FutureTask<List<LikelyPages.Page>> found = new FutureTask<>(() -> this.sources.stream()
			.flatMap((source) -> source.likely(address.section(), words, language).stream())
			.limit(MOST)
			.toList());
		try {
			this.asking.execute(found);
			return found.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException | TimeoutException | ExecutionException ex) {
			logger.debug("No pages are offered instead", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			found.cancel(true);
		}
		return List.of();
	}

	@Override
	public void destroy() {
		this.asking.shutdownNow();
	}

}
