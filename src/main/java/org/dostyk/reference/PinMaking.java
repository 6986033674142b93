package org.dostyk.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Addresses;
import org.dostyk.export.ListFiles;
import org.dostyk.limit.Limit;
import org.dostyk.limit.Limits;
import org.dostyk.limit.TooManyException;
import org.dostyk.value.Language;
import org.dostyk.value.Sha256;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pins lists: the file is made from one state of the data and kept.
 */
@Component
class PinMaking {

	/**
	 * How many lists may be pinned.
	 */
	static final Limit LIMIT = new Limit("pin", 10, ChronoUnit.HOURS, 200, ChronoUnit.DAYS);

	/**
	 * What the compressed file of a pin may take, in bytes.
	 */
	static final long MOST_BYTES = 20L << 20;

	// 80 bits: nobody finds two lists of one id by chance, and nobody guesses one
	private static final int ID_DIGITS = 20;

	private final Pins pins;

	private final ListFiles files;

	private final Catalogue catalogue;

	private final Limits limits;

	private final TransactionTemplate transaction;

	private final PinWork work;

	PinMaking(Pins pins, ListFiles files, Catalogue catalogue, Limits limits, TransactionTemplate transaction,
			PinWork work) {
		this.pins = pins;
		this.files = files;
		this.catalogue = catalogue;
		this.limits = limits;
		this.transaction = transaction;
		this.work = work;
	}

	/**
	 * Pins a list as it is now. The same list in the same state is one pin.
	 * @param criteria the list
	 * @param language the language by whose alphabet titles are sorted
	 * @param sender the address of whoever wants it
	 * @return the pin, perhaps one that was removed
	 * @throws TooManyException if there were too many lately
	 * @throws PinFile.TooLargeException if the list is too large
	 * @throws Pins.FullException if there is no room for it
	 * @throws PinWork.BusyException if others are being made
	 */
	Pin pin(SearchCriteria criteria, Language language, String sender) throws IOException {
		String address = Addresses.page(criteria);
		Optional<Pin> known = this.pins.find(address, language, this.catalogue.version());
		if (known.isPresent()) {
			return known.get();
		}
		this.transaction.executeWithoutResult((status) -> this.limits.count(LIMIT, sender));
		return this.work.alone(() -> {
			try (PinFile file = PinFile.write(this.files, criteria, language, MOST_BYTES)) {
				return this.pins.keep(pin(address, language, file), file);
			}
		});
	}

	private static Pin pin(String address, Language language, PinFile file) throws IOException {
		String id = Sha256.of((address + "\n" + file.sha256()).getBytes(StandardCharsets.UTF_8))
			.substring(0, ID_DIGITS);
		return new Pin(id, address, language, OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
				file.written().version(), file.written().rows(), file.sha256(), file.bytes(), file.size(), null);
	}

}
