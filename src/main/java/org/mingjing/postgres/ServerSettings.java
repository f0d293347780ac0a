package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings file the server reads, written anew at every start. */
final class ServerSettings {

    private ServerSettings() {}

    static void write(ServerHome home, int port) throws IOException {
        StringBuilder text = new StringBuilder("# Written at every start; changes made here are lost.\n");
        settings(port).forEach((name, value) ->
                text.append(name).append(" = '").append(value).append("'\n"));
        Files.writeString(home.settings(), text);
    }

    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "256MB");
        // A checkpoint makes the next change of each page cost a whole page; a long import should meet few.
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        // Whoever reads rows first after a checkpoint pays for images of their pages; compressing them costs more than writing.
        settings.put("wal_compression", "off");
        settings.put("work_mem", "16MB");
        // Almost every query is many look-ups by key, on two cores that have other work too.
        settings.put("random_page_cost", "1.1");
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("cluster_name", "mingjing");
        return settings;
    }
}
