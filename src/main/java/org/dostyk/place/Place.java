package org.dostyk.place;

import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A city, district, region or other place where initiatives happen.
 */
@Entity
public class Place extends CataloguedRecord {

	@Enumerated(EnumType.STRING)
	private PlaceKind kind;

	@ManyToOne(optional = false)
	@JoinColumn(name = "country")
	private Country country;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "within_id")
	private @Nullable Place within;

	@Embedded
	@AttributeOverride(name = "en", column = @Column(name = "name_en"))
	@AttributeOverride(name = "kk", column = @Column(name = "name_kk"))
	@AttributeOverride(name = "ru", column = @Column(name = "name_ru"))
	@AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
	private Names names;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> aliases = List.of();

	@Embedded
	private @Nullable Coordinates coordinates;

	private @Nullable String wikidata;

	@SuppressWarnings("NullAway.Init")
	protected Place() {
	}

	/**
	 * Records a place.
	 * @param slug its name in addresses
	 * @param kind what kind of place it is
	 * @param country the country it is in
	 * @param names what it is called
	 */
	public Place(Slug slug, PlaceKind kind, Country country, Names names) {
		super(slug);
		this.kind = kind;
		this.country = country;
		this.names = names;
	}

	/**
	 * Corrects what it is.
	 * @param kind what kind of place it is
	 * @param country the country it is in
	 */
	public void be(PlaceKind kind, Country country) {
		this.kind = kind;
		this.country = country;
	}

	/**
	 * Changes what it is called.
	 * @param names the names shown
	 * @param aliases other and former names, which are searched
	 */
	public void rename(Names names, List<String> aliases) {
		this.names = names;
		this.aliases = List.copyOf(aliases);
	}

	/**
	 * Puts it within a larger place, or in none.
	 * @param around the larger place, or null
	 * @throws ProblemException if that is the place itself or lies within it
	 */
	public void lieWithin(@Nullable Place around) {
		for (Place next = around; next != null; next = next.within()) {
			if (next.slug().equals(slug())) {
				throw new ProblemException("within", String.valueOf((around != null) ? around.slug() : null),
						"problem.within-itself");
			}
		}
		this.within = around;
	}

	/**
	 * Puts it on the map, or takes it off.
	 * @param coordinates the point, or null
	 */
	public void locate(@Nullable Coordinates coordinates) {
		this.coordinates = coordinates;
	}

	/**
	 * Says which item of Wikidata it is.
	 * @param item such as {@code Q35493}, or null
	 */
	public void identify(@Nullable String item) {
		this.wikidata = item;
	}

	/**
	 * What kind of place it is.
	 * @return the kind
	 */
	public PlaceKind kind() {
		return this.kind;
	}

	/**
	 * The country it is in.
	 * @return the country
	 */
	public Country country() {
		return this.country;
	}

	/**
	 * The larger place it lies in.
	 * @return that place, or null
	 */
	public @Nullable Place within() {
		return this.within;
	}

	/**
	 * What it is called.
	 * @return the names
	 */
	public Names names() {
		return this.names;
	}

	/**
	 * Its other and former names.
	 * @return the names, in any language
	 */
	public List<String> aliases() {
		return List.copyOf(this.aliases);
	}

	/**
	 * Where it is on the map.
	 * @return the point, or null if not recorded
	 */
	public @Nullable Coordinates coordinates() {
		return this.coordinates;
	}

	/**
	 * The item of Wikidata that it is.
	 * @return such as {@code Q35493}, or null
	 */
	public @Nullable String wikidata() {
		return this.wikidata;
	}

}
