package org.dostyk.initiative;

import java.util.List;

import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * A row that belongs to one initiative and has its place in an order.
 */
@MappedSuperclass
abstract class InitiativePart {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "initiative_id")
	private @Nullable Initiative initiative;

	private int position;

	void join(Initiative owner, int order) {
		this.initiative = owner;
		this.position = order;
	}

	/**
	 * All that it says, but not where it stands.
	 * @return values that are equal for two rows that say the same
	 */
	abstract List<@Nullable Object> said();

}
