using NetArchTest.Rules;

namespace MentorBot.Architecture.Tests;

/// <summary>Leaving the Bot Framework SDK one day means to change two folders, and no handler, card or use case.</summary>
public sealed class SdkTests
{
    private const string Edge = "MentorBot.Bot.BotFramework";
    private const string Delivery = "MentorBot.Bot.Delivery";

    /// <summary>The SDK, what it sends with, and the library by which its types are written.</summary>
    private static readonly string[] Sdk = ["Microsoft.Bot", "Microsoft.Rest", "Newtonsoft.Json"];

    [Fact]
    public void Only_the_edge_and_the_delivery_know_the_Bot_Framework_SDK()
    {
        string[] knowing =
        [
            .. Types.InAssembly(House.Bot).That().HaveDependencyOnAny(Sdk).GetTypes().Select(type => type.FullName),
        ];

        Assert.Contains(knowing, name => name.StartsWith(Edge, StringComparison.Ordinal));
        Assert.DoesNotContain(
            knowing,
            name =>
                !name.StartsWith(Edge, StringComparison.Ordinal) && !name.StartsWith(Delivery, StringComparison.Ordinal)
        );
    }
}
