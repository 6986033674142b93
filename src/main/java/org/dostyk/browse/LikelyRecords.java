package org.dostyk.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Suggestions;
import org.dostyk.value.Language;
import org.dostyk.web.LikelyPages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the records that an address which leads nowhere may have meant: those with all of
 * its words, else with their spelling corrected, else with all of them but one.
 */
@Component
class LikelyRecords implements LikelyPages {

	private static final int OF_THE_SECTION = 3;

	private static final int OF_ANOTHER = 2;

	private static final int MOST_WORDS = 8;

	private static final int SECONDS = 2;

	private final Catalogue catalogue;

	private final Suggestions suggestions;

	private final MessageSource messages;

	LikelyRecords(Catalogue catalogue, Suggestions suggestions, MessageSource messages) {
		this.catalogue = catalogue;
		this.suggestions = suggestions;
		this.messages = messages;
	}

	@Override
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, timeout = SECONDS)
	public List<Page> likely(String section, String words, Language language) {
		List<Listing> listings = listings(section);
		Function<String, List<Page>> find = (asked) -> find(asked, listings, section,
				new Words(this.messages, language));
		List<Page> found = find.apply(words);
		if (found.isEmpty()) {
			found = corrected(words, listings).map(find).orElse(List.of());
		}
		if (found.isEmpty()) {
			found = allButOne(words).map(find).orElse(List.of());
		}
		return found;
	}

	private static List<Listing> listings(String section) {
		return Stream
			.concat(Listing.ofSegment(section).stream(),
					Stream.of(Listing.values()).filter((listing) -> listing.kind() == null))
			.distinct()
			.toList();
	}

	private Optional<String> corrected(String words, List<Listing> listings) {
		return listings.stream()
			.flatMap((listing) -> this.suggestions.correction(SearchCriteria.all(listing).with(words), 0).stream())
			.findFirst();
	}

	private static Optional<String> allButOne(String words) {
		List<String> all = Stream.of(words.split(" "))
			.filter((word) -> !word.equalsIgnoreCase("or"))
			.limit(MOST_WORDS)
			.toList();
		if (all.size() < 2) {
			return Optional.empty();
		}
		return Optional.of(IntStream.range(0, all.size())
			.mapToObj((left) -> IntStream.range(0, all.size())
				.filter((i) -> i != left)
				.mapToObj(all::get)
				.collect(Collectors.joining(" ")))
			.collect(Collectors.joining(" or ")));
	}

	private List<Page> find(String asked, List<Listing> listings, String section, Words words) {
		return listings.stream()
			.flatMap((listing) -> this.catalogue.search(SearchCriteria.all(listing).with(asked), words.language())
				.entries()
				.stream()
				.limit(listing.segment().equals(section) ? OF_THE_SECTION : OF_ANOTHER)
				.map((entry) -> page(listing, entry, words)))
			.distinct()
			.toList();
	}

	private static Page page(Listing listing, CatalogueEntry entry, Words words) {
		Label title = Label.of(entry.titles().in(words.language()), words.language());
		String what = listing.hasPeriods() ? "kind." + entry.kind() : "suggest." + listing.subject().code();
		return new Page(title.text(), title.lang(), words.say(what),
				"/" + listing.recordSegment() + "/" + entry.slug());
	}

}
