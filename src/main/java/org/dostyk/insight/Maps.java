package org.dostyk.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import org.dostyk.insight.MapView.CountryOnMap;
import org.dostyk.insight.MapView.Shade;
import org.dostyk.insight.WorldMap.Shape;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Text;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Draws the maps that pages show, by the template {@code insight/map}.
 */
@Component
public class Maps {

	private static final List<Shade> SHADES = List.of(new Shade("q1", 1, 9L), new Shade("q2", 10, 29L),
			new Shade("q3", 30, 99L), new Shade("q4", 100, null));

	private static final String HOME = "home";

	private static final int DARKEST = 5;

	private final WorldMap world;

	private final PortalProperties portal;

	private final MessageSource messages;

	Maps(WorldMap world, PortalProperties portal, MessageSource messages) {
		this.world = world;
		this.portal = portal;
		this.messages = messages;
	}

	/**
	 * Draws the world around the home country, shaded by numbers of initiatives.
	 * @param counts numbers by country code, of ISO 3166-1 alpha-2; other keys and zeros
	 * are left out
	 * @param names what the countries are called, by code; one without a name is called
	 * by its code
	 * @param language the language of the page
	 * @return the picture and its numbers
	 */
	public MapView world(Map<String, Long> counts, Map<String, Names> names, Language language) {
		Map<String, Shape> shapes = new HashMap<>();
		this.world.shapes().stream().filter((shape) -> shape.code() != null).forEach((s) -> shapes.put(s.code(), s));
		List<CountryOnMap> countries = counts.entrySet()
			.stream()
			.filter((count) -> count.getValue() > 0 && count.getKey().matches("[A-Z]{2}"))
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map((count) -> country(count.getKey(), count.getValue(), names, shapes.get(count.getKey()), language))
			.toList();
		List<CountryOnMap> partners = countries.stream().filter((country) -> !isHome(country.code())).toList();
		return new MapView(name(this.portal.homeCountry(), names, language),
				shapes.containsKey(this.portal.homeCountry()),
				inWords(partners.stream().limit(DARKEST).toList(), language), empty(counts), drawn(countries),
				inWords(countries.stream().filter((c) -> c.path() == null).toList(), language), countries,
				this.world.rings(), SHADES);
	}

	/**
	 * Draws a map of where something takes place.
	 * @param places where it is; at least one
	 * @param countries codes of the countries it concerns, which are shaded
	 * @param tied whether lines lead from the first place to each other
	 * @param language the language of the page
	 * @return the picture
	 */
	public LocatorView places(List<PlaceOnMap> places, Collection<String> countries, boolean tied, Language language) {
		List<Text> names = places.stream().map((place) -> place.names().in(language)).toList();
		String home = countries.stream().anyMatch((code) -> !isHome(code)) ? HOME : "q1";
		Locator locator = new Locator(this.world.lands(), places.stream().map(PlaceOnMap::position).toList(),
				countries);
		return locator.view(names, tied, join(names.stream().map(Text::value).toList(), language),
				(code) -> (code == null || !countries.contains(code)) ? null : isHome(code) ? home : "q1");
	}

	private CountryOnMap country(String code, long count, Map<String, Names> names, @Nullable Shape shape,
			Language language) {
		String shade = isHome(code) ? HOME
				: SHADES.stream().filter((s) -> s.covers(count)).map(Shade::name).findFirst().orElseThrow();
		return new CountryOnMap(code, name(code, names, language), count, shade, (shape != null) ? shape.path() : null);
	}

	private List<String> empty(Map<String, Long> counts) {
		return this.world.shapes()
			.stream()
			.filter((shape) -> !shape.dot() && (shape.code() == null || counts.getOrDefault(shape.code(), 0L) == 0))
			.map(Shape::path)
			.toList();
	}

	private List<CountryOnMap> drawn(List<CountryOnMap> countries) {
		Map<String, CountryOnMap> byCode = countries.stream()
			.collect(Collectors.toMap(CountryOnMap::code, Function.identity()));
		return this.world.shapes().stream().flatMap((shape) -> Stream.ofNullable(byCode.get(shape.code()))).toList();
	}

	private Text name(String code, Map<String, Names> names, Language language) {
		Names found = names.get(code);
		if (found != null) {
			return found.in(language);
		}
		return new Text(isHome(code) ? this.portal.homeCountryName(language) : code, language);
	}

	private boolean isHome(@Nullable String code) {
		return this.portal.homeCountry().equals(code);
	}

	private @Nullable String inWords(List<CountryOnMap> countries, Language language) {
		Stream<String> words = countries.stream()
			.map((country) -> this.messages.getMessage("map.number",
					new Object[] { country.name().value(), country.count() }, language.locale()));
		return countries.isEmpty() ? null : join(words.toList(), language);
	}

	private static String join(List<String> words, Language language) {
		return ListFormatter.getInstance(language.locale(), Type.AND, Width.WIDE).format(words);
	}

}
