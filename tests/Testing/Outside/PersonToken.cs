namespace MentorBot.Testing.Outside;

/// <summary>A token of Entra that vouches for a person, as Teams gives one to a tab.</summary>
public static class PersonToken
{
    public static string IssuerOf(string tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";

    /// <summary>Valid for an hour, and to be made invalid in any part.</summary>
    public static ChannelToken Good(string tenant, string audience, string person, DateTimeOffset now) =>
        new()
        {
            Claims =
            {
                ["iss"] = IssuerOf(tenant),
                ["aud"] = audience,
                ["tid"] = tenant,
                ["oid"] = person,
                ["scp"] = "access_as_user",
                ["nbf"] = now.ToUnixTimeSeconds(),
                ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
                ["ver"] = "2.0",
            },
        };
}
