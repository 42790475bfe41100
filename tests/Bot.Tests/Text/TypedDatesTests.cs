using System.Globalization;
using MentorBot.Bot.Mentorships;

namespace MentorBot.Bot.Tests.Text;

/// <summary>Dates as people type them; today is Monday, 2 March 2026.</summary>
public sealed class TypedDatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("heute", "2026-03-02")]
    [InlineData("morgen", "2026-03-03")]
    [InlineData("übermorgen", "2026-03-04")]
    [InlineData("Donnerstag", "2026-03-05")]
    [InlineData("bis nächsten Freitag", "2026-03-06")]
    [InlineData("Mi.", "2026-03-04")]
    [InlineData("Sonnabend", "2026-03-07")]
    [InlineData("24.12.", "2026-12-24")]
    [InlineData("24.12", "2026-12-24")]
    [InlineData("bis zum 24.12.2026", "2026-12-24")]
    [InlineData("24.12.26", "2026-12-24")]
    [InlineData("1.2.", "2027-02-01")]
    [InlineData("1. Mai", "2026-05-01")]
    [InlineData("am 3. Oktober 2026", "2026-10-03")]
    [InlineData("15. Dez.", "2026-12-15")]
    [InlineData("in 2 Wochen", "2026-03-16")]
    [InlineData("in drei Tagen", "2026-03-05")]
    [InlineData("in einer Woche", "2026-03-09")]
    [InlineData("für einen Monat", "2026-04-02")]
    public void German_dates_are_read_whatever_the_language_of_the_reader(string text, string expected)
    {
        foreach (var culture in new[] { "de-DE", "en-US" })
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(
                DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                TypedDates.Parse(text, Today)
            );
        }
    }

    [Theory]
    [InlineData("in two weeks", "2026-03-16")]
    [InlineData("the day after tomorrow", "2026-03-04")]
    [InlineData("next Thursday", "2026-03-05")]
    [InlineData("for a month", "2026-04-02")]
    [InlineData("December 24th", "2026-12-24")]
    public void English_dates_are_read_in_German_chats_too(string text, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(
            DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            TypedDates.Parse(text, Today)
        );
    }

    [Theory]
    [InlineData("gestern")]
    [InlineData("31.2.")]
    [InlineData("24.")]
    [InlineData("bald")]
    [InlineData("in ein paar Wochen")]
    public void Other_words_are_no_date(string text) => Assert.Null(TypedDates.Parse(text, Today));
}
