using System.Text.Json.Nodes;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>What only the body can tell: the organisation, and where the bot is asked to answer.</summary>
[Trait("promise", "S4")]
public sealed class SenderTests : EdgeTest
{
    private const string OtherTenant = "0f0e0d0c-0b0a-4908-8706-050403020100";

    [Fact]
    public async Task Another_tenant_is_turned_away()
    {
        Assert.Equal(403, await StatusOfAsync(activity: With(a => Tenant(a, OtherTenant, OtherTenant))));
        Assert.Equal(403, await StatusOfAsync(activity: With(a => Tenant(a, OtherTenant, BotHost.TenantId))));
        Assert.Equal(403, await StatusOfAsync(activity: With(a => Tenant(a, BotHost.TenantId, OtherTenant))));
        Assert.Equal(403, await StatusOfAsync(activity: With(a => Tenant(a, null, null))));
        Assert.Empty(Turns.Activities);
    }

    [Fact]
    public async Task Our_tenant_is_known_by_either_field_and_in_any_case()
    {
        Assert.Equal(200, await StatusOfAsync(activity: With(a => Tenant(a, null, BotHost.TenantId))));
        Assert.Equal(200, await StatusOfAsync(activity: With(a => Tenant(a, BotHost.TenantId, null))));
        var capitals = BotHost.TenantId.ToUpperInvariant();
        Assert.Equal(200, await StatusOfAsync(activity: With(a => Tenant(a, capitals, capitals))));
    }

    [Fact]
    public async Task The_tenant_in_the_signed_service_url_must_be_ours()
    {
        Assert.Equal(403, await FromAsync($"https://smba.trafficmanager.net/emea/{OtherTenant}/"));
        Assert.Equal(200, await FromAsync("https://smba.trafficmanager.net/emea/"));
        Assert.Single(Turns.Activities);
    }

    [Fact]
    public async Task A_signed_service_url_off_the_list_is_turned_away()
    {
        foreach (var url in ServiceHostsTests.Refused)
        {
            Assert.NotEqual(200, await FromAsync(url));
        }

        Assert.Empty(Turns.Activities);
        Assert.Empty(Bot.World.Strangers);
    }

    [Fact]
    public async Task A_slash_at_the_end_of_the_service_url_makes_no_difference()
    {
        var token = Bot.Tokens.Sign(GoodToken.With("serviceurl", BotHost.ServiceUrl.TrimEnd('/')));

        Assert.Equal(200, await StatusOfAsync(token));
    }

    [Fact]
    public async Task A_valid_token_does_not_carry_another_body_to_another_place()
    {
        var activity = With(a => a["serviceUrl"] = "https://smba.trafficmanager.net/amer/");

        Assert.Equal(401, await StatusOfAsync(activity: activity));
        Assert.Equal(401, await StatusOfAsync(activity: With(a => a.Remove("serviceUrl"))));
    }

    private Task<int> FromAsync(string serviceUrl) =>
        StatusOfAsync(
            Bot.Tokens.Sign(ChannelToken.Good(BotHost.AppId, serviceUrl, Bot.Clock.GetUtcNow())),
            With(a => a["serviceUrl"] = serviceUrl)
        );

    private JsonObject With(Action<JsonObject> change)
    {
        var activity = Bot.Teams.Message(Anna, "hello");
        change(activity);
        return activity;
    }

    private static void Tenant(JsonObject activity, string? inChannelData, string? inConversation)
    {
        activity["channelData"]!["tenant"] = inChannelData is null ? null : new JsonObject { ["id"] = inChannelData };
        activity["conversation"]!["tenantId"] = inConversation;
    }
}
