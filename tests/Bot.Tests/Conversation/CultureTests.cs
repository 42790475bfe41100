using System.Globalization;
using System.Net;
using MentorBot.Bot.Conversation;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Bot.Tests.Conversation;

public sealed class CultureTests
{
    /// <summary>The SDK begins a turn in the culture of the activity: Thai dates, 543 years ahead, in English sentences.</summary>
    [Theory]
    [InlineData("th-TH", "en-GB")]
    [InlineData("en-US", "en-US")]
    [InlineData("no locale", "en-GB")]
    public async Task A_turn_writes_dates_in_our_culture_of_its_speaker(string locale, string culture)
    {
        var guesses = new NotingGuesses();
        await using var bot = await BotHost.StartAsync(settings =>
            settings.Services = services =>
                services.Replace(ServiceDescriptor.Scoped<IHandlesUnknownText>(_ => guesses))
        );

        var answer = await bot.Person("Anna", locale).Says("xyzzy");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(culture, guesses.Culture);
    }

    private sealed class NotingGuesses : IHandlesUnknownText
    {
        public string? Culture { get; private set; }

        public async Task<Reply> HandleUnknownAsync(
            string text,
            string? suggestion,
            Turn turn,
            CancellationToken cancellation
        )
        {
            await Task.Yield();
            Culture = CultureInfo.CurrentCulture.Name;
            return "Noted.";
        }
    }
}
