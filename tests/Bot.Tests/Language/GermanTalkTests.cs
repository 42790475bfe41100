using MentorBot.Bot.Tests.Enrolment;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Language;

/// <summary>Somebody whose Teams is in German talks and reads German, from the first word to the confirmation.</summary>
public sealed class GermanTalkTests : EnrolmentTest
{
    private static readonly TextPatterns German = new("de");
    private static readonly TextPatterns English = new("en");

    /// <summary>What people and the directory call things is not translated.</summary>
    private static readonly string[] Data = ["C#", "SQL", "Public speaking", "Leadership", "Europe/Berlin"];

    private TeamsPerson lena = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        lena = Bot.Person("Lena Fischer", locale: "de-DE");
    }

    [Fact]
    public async Task She_is_welcomed_and_helped_in_German()
    {
        var entry = new DirectoryPerson(lena.EntraId, "Lena Fischer", Locale: "de-DE", ZoneId: "Europe/Berlin");
        await GivenAsync(Person.FromDirectory(entry, A.Now));
        await lena.Installs();
        Assert.True(lena.Sees("Hallo Lena, schön, dass du da bist"), lena.Words);

        await ReadsGermanAsync(lena.Says("hallo"), "Was möchtest du tun?");
        await ReadsGermanAsync(lena.Says("hilfe"), "Das kann ich für dich tun");
        await ReadsGermanAsync(lena.Presses("Mehr"), "Das kann ich noch");
        await ReadsGermanAsync(lena.Says("bestell mir eine pizza"), "Das habe ich nicht verstanden");
        await ReadsGermanAsync(lena.Says("wer bist du"), "Ich bin MentorBot");
        await ReadsGermanAsync(lena.Says("profil"), "Dein Profil ist noch leer");
    }

    [Fact]
    public async Task She_signs_up_wholly_in_German()
    {
        await ReadsGermanAsync(lena.Says("mitmachen"), "Wobei kannst du helfen?");
        await ReadsGermanAsync(lena.Says("Quatsch"), "steht nicht auf der Liste dieser Runde");
        await ReadsGermanAsync(lena.Presses("Weiter", new { skills = "C#" }), "Worin möchtest du besser werden?");
        await ReadsGermanAsync(lena.Says("Zurück"), "Wobei kannst du helfen?");
        await ReadsGermanAsync(lena.Says("Leadership und C#"), "Worin möchtest du besser werden?");
        await ReadsGermanAsync(lena.Says("abbrechen"), "Anmeldung abbrechen?");
        await ReadsGermanAsync(lena.Says("Weitermachen"), "Worin möchtest du besser werden?");
        await ReadsGermanAsync(lena.Says("SQL"), "Möchtest du jemanden nicht treffen?");
        await ReadsGermanAsync(lena.Says("Wolfgang Niemandsonst"), "habe ich nicht gefunden");
        await ReadsGermanAsync(lena.Says("niemand"), "Stimmt das so?");
        await ReadsGermanAsync(lena.Says("ändere Erfahrung"), "Wie erfahren bist du?");
        await ReadsGermanAsync(lena.Says("Sehr erfahren"), "Stimmt das so?");
        await ReadsGermanAsync(lena.Says("ändere Sprachen"), "Welche Sprachen sprichst du?");
        await ReadsGermanAsync(lena.Says("Englisch und Deutsch"), "Stimmt das so?");
        await ReadsGermanAsync(lena.Presses("Jetzt anmelden", new { zone = "Mond" }), "Die Zeitzone");

        await ReadsGermanAsync(
            lena.Presses("Jetzt anmelden", new { zone = "Berlin", times = "Mo bis Do, 8:30 bis 16 Uhr" }),
            "Du bist angemeldet"
        );

        var enrolment = (await EnrolmentAsync())!;
        Assert.Equal(EnrolmentState.Submitted, enrolment.State);
        Assert.Equal(["C#", "Leadership"], enrolment.SkillsOffered);
        Assert.Equal((ExperienceLevel.Senior, "en de"), (enrolment.Level, string.Join(' ', enrolment.Languages)));
        Assert.Equal(new TimeOnly(8, 30), enrolment.Availability.Start);
        Assert.False(enrolment.Availability.Days.HasFlag(WorkDays.Friday));
        await ReadsGermanAsync(lena.Says("profil"), "Mo–Do, 08:30–16:00");
    }

    [Fact]
    public async Task The_language_she_chooses_stays_whatever_the_client_says()
    {
        await lena.Says("hilfe");
        Assert.True((await lena.Says("language English")).Says("English it is"), lena.Words);
        Assert.True((await SaysInAsync("de-DE", "help")).Says("What I can do"), lena.Card.Words);

        Assert.True((await lena.Says("sprich Deutsch")).Says("Ab jetzt auf Deutsch"), lena.Card.Words);
        Assert.True((await SaysInAsync("en-US", "hilfe")).Says("Das kann ich für dich tun"), lena.Card.Words);
        Assert.Equal("de-DE", await LocaleAsync());
    }

    [Fact]
    public async Task Back_in_English_dates_are_written_as_her_client_writes_them()
    {
        await lena.Says("sprich Deutsch");
        Assert.True((await SaysInAsync("en-US", "language English")).Says("English it is"), lena.Words);
        Assert.Equal("en-US", await LocaleAsync());

        await lena.Says("sprich Deutsch");
        Assert.True((await SaysInAsync("de-DE", "language English")).Says("English it is"), lena.Words);
        Assert.Equal("en-GB", await LocaleAsync());
    }

    /// <summary>What finds English where there should be none finds it where it is.</summary>
    [Fact]
    public async Task English_is_recognised_as_such()
    {
        var answer = await Anna.Says("join");

        Assert.Contains(LinesOf(answer), line => English.Find(line) is not null && German.Find(line) is null);
    }

    private static async Task ReadsGermanAsync(Task<BotAnswer> said, string words)
    {
        var answer = await said;
        Assert.True(Reads(answer, words), answer.Words);
        foreach (var line in LinesOf(answer).Where(line => !Data.Contains(TextPatterns.Plain(line))))
        {
            var english = English.Find(line);
            Assert.True(english is null || German.Find(line) is not null, $"“{line}” is English, {english}");
        }
    }

    private static string[] LinesOf(BotAnswer answer) =>
        answer.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Task<BotAnswer> SaysInAsync(string locale, string words) =>
        lena.SendsAsync(Bot.Teams.Message(lena.User with { Locale = locale }, words));

    private async Task<string> LocaleAsync()
    {
        await using var store = Bot.Database.NewStore();
        return (await store.People.SingleAsync(p => p.EntraId == lena.EntraId)).Locale;
    }
}
