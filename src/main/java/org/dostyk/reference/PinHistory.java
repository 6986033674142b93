package org.dostyk.reference;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.DataVersion;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.PageAddresses;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Subject;
import org.dostyk.export.ListFiles;
import org.dostyk.record.FormerSlugs;
import org.dostyk.reference.PinFile.TooLargeException;
import org.dostyk.reference.PinWork.BusyException;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Finds out what has changed since lists were pinned, once for each state of the data.
 */
@Component
class PinHistory {

	private static final Logger logger = LoggerFactory.getLogger(PinHistory.class);

	private static final int REMEMBERED = 500;

	// A list may have grown since
	private static final long MOST_BYTES = 2 * PinMaking.MOST_BYTES;

	private final Pins pins;

	private final ListFiles files;

	private final Catalogue catalogue;

	private final PageAddresses pages;

	private final FormerSlugs formerSlugs;

	private final PinWork work;

	private final Cache<Key, PinChanges> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

	PinHistory(Pins pins, ListFiles files, Catalogue catalogue, PageAddresses pages, FormerSlugs formerSlugs,
			PinWork work) {
		this.pins = pins;
		this.files = files;
		this.catalogue = catalogue;
		this.pages = pages;
		this.formerSlugs = formerSlugs;
		this.work = work;
	}

	/**
	 * What has changed.
	 * @param pin a pin whose file is kept
	 * @param criteria its question
	 * @return the changes, or null if they cannot be found out now
	 */
	@Nullable PinChanges since(Pin pin, SearchCriteria criteria) {
		DataVersion version = this.catalogue.version();
		if (version.equals(pin.version())) {
			return PinChanges.NONE;
		}
		Key key = new Key(pin.id(), version);
		PinChanges changes = this.known.getIfPresent(key);
		if (changes != null) {
			return changes;
		}
		try {
			PinChanges found = this.work.alone(() -> compare(pin, criteria));
			this.known.put(key, found);
			return found;
		}
		catch (BusyException | TooLargeException ex) {
			return null;
		}
		catch (IOException ex) {
			logger.warn("The pin " + pin.id() + " could not be compared", ex);
			return null;
		}
	}

	private PinChanges compare(Pin pin, SearchCriteria criteria) throws IOException {
		try (PinFile now = PinFile.write(this.files, criteria, pin.language(), MOST_BYTES)) {
			if (now.sha256().equals(pin.sha256())) {
				return PinChanges.NONE;
			}
			return new PinComparison(() -> PinBytes.csv(this.pins, pin),
					() -> new GZIPInputStream(new BufferedInputStream(now.open())))
				.compare(criteria.listing(), (slugs) -> present(criteria.listing(), slugs));
		}
	}

	private Map<String, String> present(Listing listing, Collection<String> slugs) {
		Listing all = Listing.ofSegment(listing.recordSegment()).orElseThrow();
		Map<String, String> present = new HashMap<>();
		this.pages.visible(all, slugs).forEach((slug) -> present.put(slug, slug));
		if (listing.subject() != Subject.COUNTRY) {
			Map<String, String> moved = new HashMap<>();
			slugs.stream()
				.filter((slug) -> !present.containsKey(slug))
				.forEach((slug) -> this.formerSlugs.presentForThePublic(listing.subject().code(), new Slug(slug))
					.ifPresent((now) -> moved.put(slug, now.text())));
			moved.values().retainAll(this.pages.visible(all, moved.values()));
			present.putAll(moved);
		}
		return present;
	}

	private record Key(String pin, DataVersion version) {

	}

}
