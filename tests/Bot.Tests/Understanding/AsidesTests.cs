using MentorBot.Bot.Understanding;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Understanding;

/// <summary>What is said to the bot while it asks for something, and what looks like it and is to be kept.</summary>
public sealed class AsidesTests : IAsyncLifetime
{
    private BotHost bot = null!;

    private Asides Asides => bot.Services.GetRequiredService<Asides>();

    public async Task InitializeAsync() => bot = await BotHost.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public void What_is_said_to_the_bot_is_an_aside_even_beside_a_note() =>
        Assert.Equal(
            [],
            new[]
            {
                "this isn't working",
                "I want to stop",
                "thank you so much",
                "thanks!",
                "ok",
                "good morning",
                "when do we meet?",
                "es klappt nicht mit uns",
                "vielen Dank",
            }.Where(text => !Asides.IsOne(text))
        );

    [Fact]
    public void What_may_be_a_complaint_becomes_nothing_that_others_see() =>
        Assert.Equal(
            [],
            new[] { "she never answers", "he doesn't reply to me", "es klappt nicht" }.Where(text =>
                !Asides.MayBeOne(text)
            )
        );

    [Fact]
    public void Goals_problems_and_notes_are_none() =>
        Assert.Equal(
            [],
            new[]
            {
                "Give a talk at the spring conference",
                "Speak up in the Monday meeting without notes",
                "Stop saying yes to everything",
                "Leave work at five on two days a week",
                "Write tests before code",
                "Learn SQL well enough to read our reports",
                "Hand over two of my projects",
                "I want to lead a small team",
                "Besser präsentieren",
                "Einen Vortrag auf der Konferenz halten",
                "Our build takes forty minutes",
                "Two colleagues have asked me to review their code",
                "We talked about delegation and I will try it on Friday",
            }.Where(Asides.MayBeOne)
        );
}
