package org.dostyk.record;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.dostyk.value.CleanText;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A record with a page of its own: it is written as a draft, published, and taken back
 * only by leaving a tombstone with a reason.
 */
@MappedSuperclass
public abstract class CataloguedRecord {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private Slug slug;

	private PublicationState state = PublicationState.DRAFT;

	private @Nullable Instant withdrawnAt;

	private @Nullable String withdrawnBecause;

	private Instant updatedAt = Instant.EPOCH;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected CataloguedRecord() {
	}

	protected CataloguedRecord(Slug slug) {
		this.slug = slug;
	}

	/**
	 * Asks for a review.
	 * @throws ProblemException if it is not a draft, or what it needs before the public
	 * may see it is missing
	 */
	public void submit() {
		checkPublishable();
		become(PublicationState.IN_REVIEW);
	}

	/**
	 * Shows it to everyone, for the first time or again.
	 * @throws ProblemException if it is neither in review nor withdrawn, or what it needs
	 * before the public may see it is missing
	 */
	public void publish() {
		checkPublishable();
		become(PublicationState.PUBLISHED);
		this.withdrawnAt = null;
		this.withdrawnBecause = null;
	}

	/**
	 * Gives it back to whoever submitted it.
	 * @throws ProblemException if it is not in review
	 */
	public void sendBack() {
		become(PublicationState.DRAFT);
	}

	/**
	 * Takes it back and leaves a tombstone.
	 * @param reason why, in words for the reader
	 * @param at when
	 * @throws ProblemException if there is no reason, or it is not published
	 */
	public void withdraw(String reason, Instant at) {
		String words = CleanText.lines(reason);
		if (words == null) {
			throw new ProblemException("reason", null, "problem.missing");
		}
		become(PublicationState.WITHDRAWN);
		this.withdrawnAt = at;
		this.withdrawnBecause = words;
	}

	/**
	 * Notes that it was changed.
	 * @param at when
	 */
	public void changed(Instant at) {
		this.updatedAt = at;
	}

	/**
	 * What has to be there before the public may see it; by default nothing more than the
	 * record itself guards.
	 * @throws ProblemException if something is missing
	 */
	public void checkPublishable() {
	}

	/**
	 * Follows its title, as long as the public does not know it.
	 * @param other its new slug
	 * @throws ProblemException if it was published
	 */
	public void follow(Slug other) {
		if (wasPublished() && !other.equals(this.slug)) {
			throw new ProblemException("slug", other.text(), "problem.fixed");
		}
		this.slug = other;
	}

	/**
	 * Moves to another address, on purpose.
	 * @param other its new slug
	 * @throws ProblemException if it never was published, so that its slug follows its
	 * title
	 */
	public void move(Slug other) {
		if (!wasPublished()) {
			throw new ProblemException("slug", other.text(), "problem.follows-title");
		}
		this.slug = other;
	}

	private void become(PublicationState next) {
		if (!this.state.canBecome(next)) {
			throw new ProblemException("state", this.state.name(), "problem.state", next.name());
		}
		this.state = next;
	}

	/**
	 * The number by which tables name it.
	 * @return the number
	 * @throws IllegalStateException if it was not saved yet
	 */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("not saved yet: " + slug());
		}
		return this.id;
	}

	/**
	 * Its name in addresses and files.
	 * @return the slug
	 */
	public Slug slug() {
		return this.slug;
	}

	/**
	 * How far it has come on its way to the public.
	 * @return the state
	 */
	public PublicationState state() {
		return this.state;
	}

	/**
	 * Whether the public may see it, and see it named on the pages of other records.
	 * @return false for a draft, and for a tombstone
	 */
	public boolean published() {
		return this.state == PublicationState.PUBLISHED;
	}

	/**
	 * Whether the public ever saw it.
	 * @return true if it is published or withdrawn
	 */
	public boolean wasPublished() {
		return this.state == PublicationState.PUBLISHED || this.state == PublicationState.WITHDRAWN;
	}

	/**
	 * Leaves out what the public may not see named.
	 * @param <T> the kind of record
	 * @param record what another record names, or null if it names nothing
	 * @return the record, or empty if it is not published
	 */
	public static <T extends CataloguedRecord> Optional<T> ifPublished(@Nullable T record) {
		return Optional.ofNullable(record).filter(CataloguedRecord::published);
	}

	/**
	 * When it was taken back.
	 * @return the moment, or null unless it is withdrawn
	 */
	public @Nullable Instant withdrawnAt() {
		return this.withdrawnAt;
	}

	/**
	 * Why it was taken back.
	 * @return words for the reader, or null unless it is withdrawn
	 */
	public @Nullable String withdrawnBecause() {
		return this.withdrawnBecause;
	}

	/**
	 * When it was last changed.
	 * @return the moment
	 */
	public Instant updatedAt() {
		return this.updatedAt;
	}

	/**
	 * The number of changes so far, by which a lost race is seen.
	 * @return the version
	 */
	public int version() {
		return this.version;
	}

}
