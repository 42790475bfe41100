using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Text;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Tests.Enrolment;

public sealed class AnswerWordsTests
{
    private static readonly WorkingTime Before = WorkingTime.Default("Asia/Kolkata");

    [Theory]
    [InlineData("c#, SQL", "C#|SQL")]
    [InlineData("C# and sql & public   speaking.", "C#|SQL|Public speaking")]
    [InlineData("Diversity and inclusion, and C#", "Diversity and inclusion|C#")]
    [InlineData("Roads, rails and ships;sql\nC#", "Roads, rails and ships|SQL|C#")]
    [InlineData("sql,SQL,nonsense", "SQL|nonsense")]
    [InlineData(" , ; and ", "")]
    [InlineData("", "")]
    public void Skills_are_read_against_the_names_that_exist(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '|',
                SkillList.Read(
                    text,
                    ["C#", "SQL", "Public speaking", "Diversity and inclusion", "Roads, rails and ships"]
                )
            )
        );

    [Theory]
    [InlineData("Europe/Berlin, Mon-Fri, 9-17", "Mon–Fri, 09:00–17:00 (Europe/Berlin)")]
    [InlineData("berlin; mon, wed and fri; 8:30–16.45", "Mon, Wed, Fri, 08:30–16:45 (Europe/Berlin)")]
    [InlineData("9am-5pm", "Mon–Fri, 09:00–17:00 (Asia/Kolkata)")]
    [InlineData("from 10 to 18, Sunday to Thursday", "Mon, Tue, Wed, Thu, Sun, 10:00–18:00 (Asia/Kolkata)")]
    [InlineData("W. Europe Standard Time, Tuesdays", "Tue, 09:00–17:00 (Europe/Berlin)")]
    [InlineData("new york", "Mon–Fri, 09:00–17:00 (America/New_York)")]
    [InlineData("Mo-Fr, 9 bis 17 Uhr, Berlin", "Mon–Fri, 09:00–17:00 (Europe/Berlin)")]
    [InlineData("dienstags und donnerstags, von 8:30 bis 16", "Tue, Thu, 08:30–16:00 (Asia/Kolkata)")]
    [InlineData("werktags 9-17 Uhr", "Mon–Fri, 09:00–17:00 (Asia/Kolkata)")]
    [InlineData("every day", "Mon–Sun, 09:00–17:00 (Asia/Kolkata)")]
    public void Working_hours_are_read_as_people_write_them(string text, string expected) =>
        Assert.Equal(expected, TimeWords.Of(TimeWords.Read(text, Before).Value));

    [Theory]
    [InlineData("CET", "Europe/Berlin")]
    [InlineData("est", "America/New_York")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("UTC+1", "UTC+1")]
    [InlineData("gmt -05:00", "UTC-5")]
    [InlineData("UTC+5:30", "Asia/Kolkata")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("UTC+٢", "UTC+2")]
    public void A_zone_is_read_as_people_abbreviate_it(string text, string expected)
    {
        var working = TimeWords.Read(text, Before).Value;

        Assert.Equal(expected, ZoneNames.Of(working.ZoneId));
        Assert.NotNull(Zones.Find(working.ZoneId));
        Assert.Equal(working, TimeWords.Read(TimeWords.Of(working), Before).Value);
    }

    [Theory]
    [InlineData("UTC+15")]
    [InlineData("UTC+1:17")]
    [InlineData("+99")]
    [InlineData("XYZT")]
    public void An_offset_at_which_nobody_lives_is_no_zone(string text) =>
        Assert.NotNull(TimeWords.Read(text, Before).Refusal);

    [Theory]
    [InlineData("9-12, 13-17", "Mon–Fri, 09:00–17:00 (Asia/Kolkata)", true)]
    [InlineData("Mon-Thu 9-12 and 13:30-17 CET", "Mon–Thu, 09:00–17:00 (Europe/Berlin)", true)]
    [InlineData("13-17 / 9-12", "Mon–Fri, 09:00–17:00 (Asia/Kolkata)", true)]
    [InlineData("9-17, 9-17", "Mon–Fri, 09:00–17:00 (Asia/Kolkata)", false)]
    [InlineData("٩-١٧", "Mon–Fri, 09:00–17:00 (Asia/Kolkata)", false)]
    public void Two_blocks_a_day_are_joined_and_known_to_be(string text, string expected, bool isJoined)
    {
        var said = TimeWords.ReadAnswer(text, Before).Value;

        Assert.Equal((expected, isJoined), (TimeWords.Of(said.Availability), said.IsJoined));
    }

    [Fact]
    public void Working_hours_are_read_back_as_they_are_written() =>
        Assert.Equal(Before, TimeWords.Read("Mon–Fri, 09:00–17:00, (Asia/Kolkata)", Before).Value);

    [Theory]
    [InlineData("25-26")]
    [InlineData("9-9:75")]
    [InlineData("Mars/Olympus")]
    [InlineData("mondey-fri")]
    [InlineData("🎉")]
    public void Nonsense_is_no_working_time(string text) => Assert.NotNull(TimeWords.Read(text, Before).Refusal);

    [Theory]
    [InlineData("Leadershp", "Leadership")]
    [InlineData("sq", null)]
    [InlineData("sqll", "SQL")]
    [InlineData("Kubernetes", null)]
    public void The_nearest_word_is_at_most_two_slips_away(string said, string? meant) =>
        Assert.Equal(meant, Nearest.To(said, ["C#", "SQL", "Leadership"]));

    [Fact]
    public void Dates_are_the_readers_own()
    {
        var evening = new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(
            "Tue, Mar 3, 2026",
            LocalDates.Day(evening, WorkingTime.Default("Europe/Berlin"), Languages.CultureOf("en-US"))
        );
    }

    [Fact]
    public void Dates_are_in_the_language_of_the_sentence_around_them()
    {
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

        foreach (var locale in new[] { "de-DE", "ja-JP", "ar-SA", "no such locale" })
        {
            var day = LocalDates.Day(noon, WorkingTime.Default("Europe/Berlin"), Languages.CultureOf(locale));
            Assert.Equal(locale == "de-DE" ? "Mo, 2. März 2026" : "Mon 2 Mar 2026", day);
        }
    }

    [Fact]
    public void A_quotation_is_cut_between_letters_and_isolated() =>
        Assert.Equal(
            "“\u2068" + string.Concat(Enumerable.Repeat("👩🏽‍💻", 40)) + "…\u2069”",
            Listing.Quote(string.Concat(Enumerable.Repeat("👩🏽‍💻", 50)))
        );
}
