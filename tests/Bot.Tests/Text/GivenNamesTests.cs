using MentorBot.Bot.Help;
using MentorBot.Bot.Text;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Tests.Text;

public sealed class GivenNamesTests
{
    [Theory]
    [InlineData("Ada Okafor", "Ada")]
    [InlineData("Okafor, Ada", "Ada")]
    [InlineData("Okafor, Ada (Sales)", "Ada")]
    [InlineData("Okafor, Dr. Ada", "Ada")]
    [InlineData("Okafor,", "Okafor")]
    [InlineData("van Dijk, Jan", "Jan")]
    [InlineData("van der Berg, Anna-Lena (EXT)", "Anna-Lena")]
    [InlineData("van Dijk", "van Dijk")]
    [InlineData("Dr. Ada Okafor", "Ada")]
    [InlineData("Prof. Dr. Ada Okafor", "Ada")]
    [InlineData("Ada Okafor, Ph.D.", "Ada Okafor")]
    [InlineData("Nuñez, María José (Legal)", "María")]
    [InlineData("Sukarno", "Sukarno")]
    [InlineData("نور الهدى", "نور")]
    [InlineData("李小龙", "李小龙")]
    [InlineData("ada.okafor@contoso.com", "")]
    [InlineData("", "")]
    [InlineData(" , ", "")]
    [InlineData("(External)", "")]
    public void People_are_greeted_by_their_given_name(string name, string given) =>
        Assert.Equal(given, GivenNames.Of(name));

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("ada.okafor@contoso.com")]
    public void Somebody_whose_name_is_unknown_is_greeted_without_one(string name) =>
        Assert.Equal(
            "Hi, good to meet you",
            WelcomeCards.Welcome(name, isCoordinator: false, isManager: false).Title.Plain
        );

    /// <summary>In English sentences, with Gregorian years and the digits that everybody reads.</summary>
    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("fa-IR-u-nu-latn-ca-persian")]
    [InlineData("en-US-u-ca-buddhist")]
    [InlineData("en-TH-u-ca-buddhist-nu-thai")]
    [InlineData("ja-JP-u-ca-japanese")]
    [InlineData("he-IL")]
    public void Dates_are_Gregorian_in_every_locale(string locale)
    {
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

        var text = LocalDates.Day(noon, WorkingTime.Default("Etc/UTC"), Languages.CultureOf(locale));

        Assert.Contains("2026", text, StringComparison.Ordinal);
        Assert.Contains("Mar", text, StringComparison.Ordinal);
    }
}
